-- The office reminds a unit of figures it owes: once a day at most, by whom and when.
CREATE TABLE "FilingReminder" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "periodId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "sentAt" TIMESTAMPTZ(3) NOT NULL,
  "sentById" TEXT NOT NULL,
  CONSTRAINT "FilingReminder_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FilingReminder_periodId_unitId_day_key" ON "FilingReminder" ("periodId", "unitId", "day");
ALTER TABLE "FilingReminder" ADD CONSTRAINT "FilingReminder_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FilingReminder" ADD CONSTRAINT "FilingReminder_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FilingReminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "FilingReminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "FilingReminder" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "FilingReminder" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "FilingReminder" TO thi_dua_app;
