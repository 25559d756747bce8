-- Several authors in one draft: who saved it last, and who is writing in which part just now.

ALTER TABLE "PlanVersion" ADD COLUMN "savedById" TEXT;

CREATE TABLE "PlanPresence" (
  "planId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "part" TEXT NOT NULL,
  "seenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "PlanPresence_pkey" PRIMARY KEY ("planId", "userId")
);
ALTER TABLE "PlanPresence" ADD CONSTRAINT "PlanPresence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PlanPresence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanPresence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "PlanPresence" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "PlanPresence" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "PlanPresence" TO thi_dua_app;

-- The catalogue of indicators says all that a plan takes over from it.
ALTER TABLE "IndicatorVersion" ADD COLUMN "countedThing" TEXT;
ALTER TABLE "IndicatorVersion" ADD COLUMN "mayNotApply" BOOLEAN NOT NULL DEFAULT false;
