-- Who is at work in what just now, for plans and sheets alike; what was there lived for a minute only.
ALTER TABLE "PlanPresence" DROP CONSTRAINT "PlanPresence_planId_fkey";
DROP TABLE "PlanPresence";
CREATE TABLE "Presence" (
  "subject" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "part" TEXT NOT NULL,
  "seenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Presence_pkey" PRIMARY KEY ("subject", "subjectId", "userId"),
  CONSTRAINT "Presence_subject" CHECK ("subject" IN ('plan', 'sheet'))
);
ALTER TABLE "Presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Presence" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "Presence" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "Presence" TO thi_dua_app;

-- What a unit says about a finding it does not correct, kept with the figures it was said about.
CREATE TABLE "FindingAnswer" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "filingId" TEXT NOT NULL,
  "indicatorId" TEXT NOT NULL,
  "findingKey" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "answeredById" TEXT NOT NULL,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "FindingAnswer_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FindingAnswer_filingId_idx" ON "FindingAnswer"("filingId");
ALTER TABLE "FindingAnswer" ADD CONSTRAINT "FindingAnswer_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "FindingAnswer_insert_only" BEFORE UPDATE OR DELETE ON "FindingAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
ALTER TABLE "FindingAnswer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FindingAnswer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "FindingAnswer" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "FindingAnswer" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "FindingAnswer" TO thi_dua_app;
REVOKE UPDATE ON "FindingAnswer" FROM thi_dua_app;

-- Notes of a unit's people to each other on a line.
CREATE TABLE "FilingNote" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "filingId" TEXT NOT NULL,
  "indicatorId" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "writtenById" TEXT NOT NULL,
  "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "FilingNote_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FilingNote_filingId_indicatorId_idx" ON "FilingNote"("filingId", "indicatorId");
ALTER TABLE "FilingNote" ADD CONSTRAINT "FilingNote_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "FilingNote_insert_only" BEFORE UPDATE OR DELETE ON "FilingNote" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
ALTER TABLE "FilingNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FilingNote" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "FilingNote" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "FilingNote" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "FilingNote" TO thi_dua_app;
REVOKE UPDATE ON "FilingNote" FROM thi_dua_app;
