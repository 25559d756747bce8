-- Who prepared or handed in a registration does not accept it, and only what came late is rejected.
-- What is registered stands in the lines alone. A person taken off a counted slot leaves a trace.
ALTER TABLE "Registration"
  DROP COLUMN "pledge",
  ADD CONSTRAINT "Registration_accepted_by_another" CHECK ("status" <> 'ACCEPTED' OR ("decidedById" IS NOT NULL AND "decidedById" <> "submittedById" AND "decidedById" IS DISTINCT FROM "preparedById")),
  ADD CONSTRAINT "Registration_only_late_is_rejected" CHECK ("status" <> 'REJECTED' OR "late");
ALTER TABLE "SlotBinding"
  ADD COLUMN "releasedById" TEXT,
  ADD COLUMN "releaseReason" TEXT,
  ADD CONSTRAINT "SlotBinding_release_has_facts" CHECK (("releasedAt" IS NULL) = ("releasedById" IS NULL) AND ("releasedAt" IS NULL) = ("releaseReason" IS NULL));
CREATE INDEX "Registration_provinceId_id_idx" ON "Registration" ("provinceId", "id");
