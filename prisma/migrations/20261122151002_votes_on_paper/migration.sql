-- A vote taken on paper: its totals per case with the scan. An absent member's opinion in writing: by
-- which document, of which day, entered by whom.

ALTER TABLE "BallotTurnout"
  ADD COLUMN "manner" TEXT NOT NULL DEFAULT 'self',
  ADD COLUMN "document" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "documentOn" DATE,
  ADD COLUMN "recordedById" TEXT,
  ADD CONSTRAINT "BallotTurnout_manner" CHECK ("manner" IN ('self', 'written')),
  ADD CONSTRAINT "BallotTurnout_written_has_document" CHECK ("manner" <> 'written' OR ("document" <> '' AND "documentOn" IS NOT NULL AND "recordedById" IS NOT NULL));

CREATE TABLE "PaperCount" (
  "sessionId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "present" INTEGER NOT NULL,
  "absentIds" TEXT[] NOT NULL DEFAULT '{}',
  "fileId" TEXT NOT NULL,
  "enteredById" TEXT NOT NULL,
  "enteredAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "PaperCount_pkey" PRIMARY KEY ("sessionId"),
  CONSTRAINT "PaperCount_present" CHECK ("present" > 0)
);
ALTER TABLE "PaperCount" ADD CONSTRAINT "PaperCount_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PaperCount" ADD CONSTRAINT "PaperCount_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PaperTally" (
  "caseId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "agree" INTEGER NOT NULL,
  "disagree" INTEGER NOT NULL,
  "other" INTEGER NOT NULL,
  "invalid" INTEGER NOT NULL,
  CONSTRAINT "PaperTally_pkey" PRIMARY KEY ("caseId"),
  CONSTRAINT "PaperTally_counts" CHECK (least("agree", "disagree", "other", "invalid") >= 0)
);
ALTER TABLE "PaperTally" ADD CONSTRAINT "PaperTally_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "SessionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['PaperCount', 'PaperTally'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO thi_dua_app', name);
  END LOOP;
END $$;

-- No paper total is above the members present who may vote, and nobody votes on paper and here.
CREATE OR REPLACE FUNCTION refuse_uneven_closing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  present integer := (SELECT p."present" FROM "PaperCount" p WHERE p."sessionId" = NEW."id");
BEGIN
  IF present IS NOT NULL THEN
    IF EXISTS (SELECT 1 FROM "BallotTurnout" t WHERE t."sessionId" = NEW."id") OR EXISTS (
      SELECT 1 FROM "SessionCase" c LEFT JOIN "PaperTally" p ON p."caseId" = c."id" WHERE c."sessionId" = NEW."id"
        AND (p."caseId" IS NULL OR p."agree" + p."disagree" + p."other" + p."invalid" > present)
    ) THEN
      RAISE EXCEPTION 'the paper ballots do not add up' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  ELSIF NEW."ballotKind" = 'SECRET' AND EXISTS (
    SELECT 1 FROM "SessionCase" c WHERE c."sessionId" = NEW."id"
      AND (SELECT count(*) FROM "SecretBallot" b WHERE b."caseId" = c."id") <>
        (SELECT count(*) FROM "BallotTurnout" t WHERE t."sessionId" = NEW."id"
          AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."caseId" = c."id" AND r."memberId" = t."memberId"))
  ) THEN
    RAISE EXCEPTION 'the ballots are not as many as the members who voted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "CouncilSession_closes_even" ON "CouncilSession";
CREATE TRIGGER "CouncilSession_closes_even" BEFORE UPDATE ON "CouncilSession" FOR EACH ROW
  WHEN (OLD."status" = 'VOTING' AND NEW."status" = 'CLOSED')
  EXECUTE FUNCTION refuse_uneven_closing();
