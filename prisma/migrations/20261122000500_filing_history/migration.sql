-- A verifier's mark can be taken back, pins say how they were answered, one revision of a filing is
-- open at a time, and what is confirmed stays as it was: a correction is a new revision.

ALTER TYPE "LineMark" ADD VALUE 'CLEARED';
CREATE TYPE "PinAnswer" AS ENUM ('FIXED', 'EXPLAINED');
ALTER TABLE "ReturnPin" ADD COLUMN "answerKind" "PinAnswer", ADD COLUMN "answeredById" TEXT;
ALTER TABLE "ReturnPin" ADD CONSTRAINT "ReturnPin_answer_shape" CHECK (
  ("answerKind" IS NULL AND "answeredAt" IS NULL AND "answeredById" IS NULL)
  OR ("answeredAt" IS NOT NULL AND "answeredById" IS NOT NULL AND ("answerKind" = 'FIXED' OR coalesce("answer", '') <> ''))
);

-- By its name, for a new value of an enumeration cannot be used in the migration that adds it.
ALTER TABLE "Verification" DROP CONSTRAINT "Verification_reason";
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_reason" CHECK ("mark"::text IN ('AGREED', 'CLEARED') OR "reason" <> '');

CREATE UNIQUE INDEX "Filing_one_open" ON "Filing" ("periodId", "unitId") WHERE "status" <> 'CONFIRMED';
ALTER TABLE "Filing"
  ADD CONSTRAINT "Filing_returned_has_facts" CHECK ("status" <> 'RETURNED' OR ("returnedAt" IS NOT NULL AND "returnDueAt" IS NOT NULL)),
  ADD CONSTRAINT "Filing_correction_has_reason" CHECK ("revision" = 1 OR "correctionReason" IS NOT NULL);

CREATE FUNCTION refuse_confirmed_filing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a filing is never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."status" = 'CONFIRMED'
     AND (to_jsonb(NEW) - '{current,version,updatedAt}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{current,version,updatedAt}'::text[]) THEN
    RAISE EXCEPTION 'a confirmed filing keeps what was confirmed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Filing_keeps_confirmed" BEFORE UPDATE OR DELETE ON "Filing" FOR EACH ROW EXECUTE FUNCTION refuse_confirmed_filing_change();

CREATE FUNCTION refuse_confirmed_value_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  confirmed boolean;
BEGIN
  IF TG_TABLE_NAME = 'FilingValue' THEN
    SELECT "status" = 'CONFIRMED' INTO confirmed FROM "Filing" WHERE "id" = touched ->> 'filingId';
  ELSE
    SELECT f."status" = 'CONFIRMED' INTO confirmed
      FROM "FilingValue" v JOIN "Filing" f ON f."id" = v."filingId" WHERE v."id" = touched ->> 'valueId';
  END IF;
  IF confirmed THEN
    RAISE EXCEPTION 'the figures of a confirmed filing stay as they are' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "FilingValue_keeps_confirmed" BEFORE INSERT OR UPDATE OR DELETE ON "FilingValue" FOR EACH ROW EXECUTE FUNCTION refuse_confirmed_value_change();
CREATE TRIGGER "Evidence_keeps_confirmed" BEFORE INSERT OR UPDATE OR DELETE ON "Evidence" FOR EACH ROW EXECUTE FUNCTION refuse_confirmed_value_change();
CREATE TRIGGER "Verification_keeps_confirmed" BEFORE INSERT ON "Verification" FOR EACH ROW EXECUTE FUNCTION refuse_confirmed_value_change();
