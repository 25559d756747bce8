-- Administrators add and revise definitions of the indicator catalogue: what a definition says besides its parts,
-- and the version a person saw when they changed it.

ALTER TABLE "IndicatorVersion"
  ADD COLUMN "decimals" INTEGER NOT NULL DEFAULT 2,
  ADD COLUMN "combine" TEXT NOT NULL DEFAULT 'sum',
  ADD COLUMN "evidence" TEXT NOT NULL DEFAULT 'optional',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

UPDATE "IndicatorVersion" SET "decimals" = 0 WHERE "kind" NOT IN ('ratio', 'reduction');
UPDATE "IndicatorVersion" SET "combine" = 'last' WHERE "kind" = 'score';
-- How many are overdue at the end of a period: the periods are not added up.
UPDATE "IndicatorVersion" v SET "combine" = 'last' FROM "Indicator" i WHERE i."id" = v."indicatorId" AND i."code" = 'K07';

ALTER TABLE "IndicatorVersion"
  ADD CONSTRAINT "IndicatorVersion_kind" CHECK ("kind" IN ('ratio', 'count', 'reduction', 'yes-no', 'score')),
  ADD CONSTRAINT "IndicatorVersion_direction" CHECK ("direction" IN ('up', 'down')),
  ADD CONSTRAINT "IndicatorVersion_combine" CHECK ("combine" IN ('sum', 'last', 'average', 'every')),
  ADD CONSTRAINT "IndicatorVersion_evidence" CHECK ("evidence" IN ('required', 'optional')),
  ADD CONSTRAINT "IndicatorVersion_decimals" CHECK ("decimals" BETWEEN 0 AND 6);
