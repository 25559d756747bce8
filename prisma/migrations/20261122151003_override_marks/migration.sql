-- A leader who agrees although the verdict does not ask for it says why: a mark that stays with the case.
-- And in whose place a paper was signed, by which document.

ALTER TABLE "Nomination"
  ADD COLUMN "overrideReason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "overriddenById" TEXT,
  ADD COLUMN "overriddenAt" TIMESTAMPTZ(3),
  ADD CONSTRAINT "Nomination_override_whole" CHECK (("overrideReason" <> '') = ("overriddenById" IS NOT NULL) AND ("overriddenById" IS NULL) = ("overriddenAt" IS NULL));

CREATE FUNCTION refuse_unmarking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the mark of an override stays' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "Nomination_keeps_override" BEFORE UPDATE ON "Nomination" FOR EACH ROW
  WHEN (OLD."overrideReason" <> '' AND NEW."overrideReason" = '')
  EXECUTE FUNCTION refuse_unmarking();

ALTER TABLE "Proposal"
  ADD COLUMN "signatureForm" TEXT NOT NULL DEFAULT 'NONE',
  ADD COLUMN "authority" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "Proposal_signature" CHECK ("signatureForm" IN ('NONE', 'KT', 'TL', 'TUQ') AND ("signatureForm" IN ('NONE', 'KT') OR "authority" <> ''));
