-- What a unit asks about one line of its verdict, and what the office answers.

CREATE TYPE "ReviewStatus" AS ENUM ('OPEN', 'ANSWERED', 'WITHDRAWN');
CREATE TYPE "ReviewOutcome" AS ENUM ('KEPT', 'TO_CORRECT');

CREATE TABLE "ReviewRequest" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "runId" TEXT NOT NULL,
  "verdictId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "conditionId" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "filedById" TEXT NOT NULL,
  "filedAt" TIMESTAMPTZ(3) NOT NULL,
  "status" "ReviewStatus" NOT NULL DEFAULT 'OPEN',
  "outcome" "ReviewOutcome",
  "answer" TEXT NOT NULL DEFAULT '',
  "answeredById" TEXT,
  "answeredAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "ReviewRequest_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReviewRequest_answered_whole" CHECK (
    ("status" = 'ANSWERED') = ("outcome" IS NOT NULL) AND ("outcome" IS NULL) = ("answeredAt" IS NULL)
    AND ("answeredAt" IS NULL) = ("answeredById" IS NULL) AND ("answeredAt" IS NULL) = ("answer" = '')
  )
);
-- One open question about a line at a time.
CREATE UNIQUE INDEX "ReviewRequest_one_open" ON "ReviewRequest" ("verdictId", "conditionId") WHERE "status" = 'OPEN';
CREATE INDEX "ReviewRequest_verdictId_idx" ON "ReviewRequest" ("verdictId");
CREATE INDEX "ReviewRequest_runId_idx" ON "ReviewRequest" ("runId");
CREATE INDEX "ReviewRequest_provinceId_status_idx" ON "ReviewRequest" ("provinceId", "status");
CREATE INDEX "ReviewRequest_unitId_status_idx" ON "ReviewRequest" ("unitId", "status");
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EvaluationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "VerdictRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReviewRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReviewRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ReviewRequest" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "ReviewRequest" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "ReviewRequest" TO thi_dua_app;
