-- The council: who stands in for whom at a session, what members say of its minutes, and the signed file
-- of a paper with what the paper was made from.

ALTER TABLE "CouncilMember" ADD COLUMN "isSubstitute" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "CouncilSession" ADD COLUMN "minutesSentAt" TIMESTAMPTZ(3);

CREATE TABLE "Substitution" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "memberId" TEXT NOT NULL,
  "substituteId" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "recordedById" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Substitution_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Substitution_two_people" CHECK ("memberId" <> "substituteId")
);
-- A member has one substitute, and a substitute sits for one member.
CREATE UNIQUE INDEX "Substitution_sessionId_memberId_key" ON "Substitution" ("sessionId", "memberId");
CREATE UNIQUE INDEX "Substitution_sessionId_substituteId_key" ON "Substitution" ("sessionId", "substituteId");
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Substitution" ADD CONSTRAINT "Substitution_substituteId_fkey" FOREIGN KEY ("substituteId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "MinutesConfirmation" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "memberId" TEXT NOT NULL,
  "agrees" BOOLEAN NOT NULL,
  "note" TEXT NOT NULL DEFAULT '',
  "givenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "MinutesConfirmation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MinutesConfirmation_reservation_is_said" CHECK ("agrees" OR "note" <> '')
);
CREATE UNIQUE INDEX "MinutesConfirmation_sessionId_memberId_key" ON "MinutesConfirmation" ("sessionId", "memberId");
ALTER TABLE "MinutesConfirmation" ADD CONSTRAINT "MinutesConfirmation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MinutesConfirmation" ADD CONSTRAINT "MinutesConfirmation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "SignedCopy" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "fileId" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "paperHash" TEXT NOT NULL,
  "recordedById" TEXT NOT NULL,
  "recordedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SignedCopy_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SignedCopy_kind" CHECK ("kind" IN ('proposal', 'decision'))
);
CREATE INDEX "SignedCopy_subjectId_kind_recordedAt_idx" ON "SignedCopy" ("subjectId", "kind", "recordedAt");
CREATE INDEX "SignedCopy_fileId_idx" ON "SignedCopy" ("fileId");
ALTER TABLE "SignedCopy" ADD CONSTRAINT "SignedCopy_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Substitution', 'MinutesConfirmation', 'SignedCopy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO thi_dua_app', name);
  END LOOP;
END $$;
GRANT UPDATE, DELETE ON "Substitution", "MinutesConfirmation" TO thi_dua_app;
-- What came back signed is kept as it came.
REVOKE UPDATE ON "SignedCopy" FROM thi_dua_app;
