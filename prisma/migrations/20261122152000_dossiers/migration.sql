-- Hồ sơ khen thưởng: by when units hand in, what they attach for which part, the one request for more, and
-- why a case goes on without a part.

ALTER TABLE "Nomination" ADD COLUMN "dossierException" TEXT NOT NULL DEFAULT '';

CREATE TABLE "DossierIntake" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "roundId" TEXT NOT NULL,
  "dueOn" DATE NOT NULL,
  "openedById" TEXT NOT NULL,
  "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "DossierIntake_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DossierIntake_roundId_key" ON "DossierIntake" ("roundId");
ALTER TABLE "DossierIntake" ADD CONSTRAINT "DossierIntake_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "DossierFile" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "nominationId" TEXT NOT NULL,
  "partId" TEXT NOT NULL,
  "fileId" TEXT NOT NULL,
  "filedById" TEXT NOT NULL,
  "filedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "DossierFile_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "DossierFile_nominationId_partId_fileId_key" ON "DossierFile" ("nominationId", "partId", "fileId");
CREATE INDEX "DossierFile_fileId_idx" ON "DossierFile" ("fileId");
ALTER TABLE "DossierFile" ADD CONSTRAINT "DossierFile_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DossierFile" ADD CONSTRAINT "DossierFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "DossierRequest" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "roundId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "missing" JSONB NOT NULL,
  "dueOn" DATE NOT NULL,
  "sentById" TEXT NOT NULL,
  "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "answer" TEXT NOT NULL DEFAULT '',
  "answeredById" TEXT,
  "answeredAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "DossierRequest_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "DossierRequest_answer_whole" CHECK (("answeredAt" IS NULL) = ("answeredById" IS NULL))
);
-- One consolidated request at a time.
CREATE UNIQUE INDEX "DossierRequest_one_open" ON "DossierRequest" ("roundId", "unitId") WHERE "answeredAt" IS NULL;
CREATE INDEX "DossierRequest_unitId_roundId_idx" ON "DossierRequest" ("unitId", "roundId");
ALTER TABLE "DossierRequest" ADD CONSTRAINT "DossierRequest_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DossierRequest" ADD CONSTRAINT "DossierRequest_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['DossierIntake', 'DossierFile', 'DossierRequest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO thi_dua_app', name);
  END LOOP;
END $$;
GRANT UPDATE ON "DossierIntake", "DossierRequest" TO thi_dua_app;
GRANT DELETE ON "DossierFile" TO thi_dua_app;
