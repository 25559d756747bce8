-- Figures that come by file: a unit's own template, and what other systems hand over. A unit's figure
-- says where it came from; another system's figure stands beside it and never in its place.

CREATE TYPE "ValueOrigin" AS ENUM ('TYPED', 'EXCEL', 'SNAPSHOT');
ALTER TABLE "FilingValue" ADD COLUMN "origin" "ValueOrigin" NOT NULL DEFAULT 'TYPED';

CREATE TYPE "MappedThing" AS ENUM ('UNIT', 'INDICATOR', 'PERIOD');
CREATE TYPE "SnapshotStatus" AS ENUM ('QUEUED', 'CHECKED', 'APPLYING', 'APPLIED', 'DISCARDED', 'FAILED');

CREATE TABLE "FilingImport" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "periodId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "fileId" TEXT NOT NULL,
  "cells" JSONB NOT NULL,
  "problems" JSONB NOT NULL,
  "errorCount" INTEGER NOT NULL,
  "changeCount" INTEGER NOT NULL,
  "status" "ImportStatus" NOT NULL DEFAULT 'CHECKED',
  "createdById" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "appliedAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "FilingImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FilingImport_periodId_unitId_createdAt_idx" ON "FilingImport"("periodId", "unitId", "createdAt");
ALTER TABLE "FilingImport" ADD CONSTRAINT "FilingImport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FilingImport" ADD CONSTRAINT "FilingImport_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FilingImport" ADD CONSTRAINT "FilingImport_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FilingImport" ADD CONSTRAINT "FilingImport_applied_whole" CHECK ("status" <> 'APPLIED' OR ("errorCount" = 0 AND "appliedAt" IS NOT NULL));

CREATE TABLE "FigureSource" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "FigureSource_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "FigureSource_provinceId_code_key" ON "FigureSource"("provinceId", "code");

CREATE TABLE "SourceMapping" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sourceId" TEXT NOT NULL,
  "kind" "MappedThing" NOT NULL,
  "key" TEXT NOT NULL,
  "given" TEXT NOT NULL,
  "unitId" TEXT,
  "indicatorCode" TEXT,
  "startsOn" DATE,
  "endsOn" DATE,
  "savedById" TEXT NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SourceMapping_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SourceMapping_sourceId_kind_key_key" ON "SourceMapping"("sourceId", "kind", "key");
ALTER TABLE "SourceMapping" ADD CONSTRAINT "SourceMapping_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "FigureSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SourceMapping" ADD CONSTRAINT "SourceMapping_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SourceMapping" ADD CONSTRAINT "SourceMapping_shape" CHECK (
  CASE "kind"
    WHEN 'UNIT' THEN "indicatorCode" IS NULL AND "startsOn" IS NULL AND "endsOn" IS NULL
    WHEN 'INDICATOR' THEN "indicatorCode" IS NOT NULL AND "unitId" IS NULL AND "startsOn" IS NULL AND "endsOn" IS NULL
    ELSE "startsOn" <= "endsOn" AND "unitId" IS NULL AND "indicatorCode" IS NULL
  END
);

CREATE TABLE "SnapshotImport" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sourceId" TEXT NOT NULL,
  "fileId" TEXT,
  "fileName" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "takenOn" DATE NOT NULL,
  "status" "SnapshotStatus" NOT NULL DEFAULT 'QUEUED',
  "done" INTEGER NOT NULL DEFAULT 0,
  "total" INTEGER NOT NULL DEFAULT 0,
  "errorCount" INTEGER NOT NULL DEFAULT 0,
  "newCount" INTEGER NOT NULL DEFAULT 0,
  "changedCount" INTEGER NOT NULL DEFAULT 0,
  "differenceCount" INTEGER NOT NULL DEFAULT 0,
  "problem" TEXT,
  "membershipId" TEXT NOT NULL,
  "createdById" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "appliedAt" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "SnapshotImport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SnapshotImport_provinceId_createdAt_idx" ON "SnapshotImport"("provinceId", "createdAt");
ALTER TABLE "SnapshotImport" ADD CONSTRAINT "SnapshotImport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "FigureSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SnapshotImport" ADD CONSTRAINT "SnapshotImport_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Rows wait here for a person's word. No foreign keys: 50,000 rows are checked against them once, when they are read.
CREATE TABLE "SnapshotRow" (
  "provinceId" TEXT NOT NULL,
  "importId" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "unitId" TEXT,
  "indicatorCode" TEXT,
  "startsOn" DATE,
  "endsOn" DATE,
  "numerator" DECIMAL(20,4),
  "denominator" DECIMAL(20,4),
  "amount" DECIMAL(20,4),
  "takenOn" DATE,
  "problems" JSONB,
  CONSTRAINT "SnapshotRow_pkey" PRIMARY KEY ("importId", "number")
);

CREATE TABLE "FigureSnapshot" (
  "provinceId" TEXT NOT NULL,
  "sourceId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "indicatorCode" TEXT NOT NULL,
  "startsOn" DATE NOT NULL,
  "endsOn" DATE NOT NULL,
  "numerator" DECIMAL(20,4),
  "denominator" DECIMAL(20,4),
  "amount" DECIMAL(20,4),
  "takenOn" DATE NOT NULL,
  "importId" TEXT NOT NULL,
  CONSTRAINT "FigureSnapshot_pkey" PRIMARY KEY ("sourceId", "unitId", "startsOn", "endsOn", "indicatorCode")
);
CREATE INDEX "FigureSnapshot_unitId_startsOn_endsOn_idx" ON "FigureSnapshot"("unitId", "startsOn", "endsOn");
ALTER TABLE "FigureSnapshot" ADD CONSTRAINT "FigureSnapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "FigureSource"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FigureSnapshot" ADD CONSTRAINT "FigureSnapshot_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FigureSnapshot" ADD CONSTRAINT "FigureSnapshot_shape" CHECK (
  "startsOn" <= "endsOn" AND coalesce("numerator", 0) >= 0 AND coalesce("denominator", 0) >= 0
  AND coalesce("numerator", "denominator", "amount") IS NOT NULL
);

CREATE TABLE "SnapshotDifference" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "filingId" TEXT NOT NULL,
  "indicatorId" TEXT NOT NULL,
  "sourceId" TEXT NOT NULL,
  "importId" TEXT NOT NULL,
  "state" "ValueState" NOT NULL,
  "numerator" DECIMAL(20,4),
  "denominator" DECIMAL(20,4),
  "amount" DECIMAL(20,4),
  "snapshotNumerator" DECIMAL(20,4),
  "snapshotDenominator" DECIMAL(20,4),
  "snapshotAmount" DECIMAL(20,4),
  "takenOn" DATE NOT NULL,
  "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "SnapshotDifference_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SnapshotDifference_importId_filingId_indicatorId_key" ON "SnapshotDifference"("importId", "filingId", "indicatorId");
CREATE INDEX "SnapshotDifference_filingId_idx" ON "SnapshotDifference"("filingId");
ALTER TABLE "SnapshotDifference" ADD CONSTRAINT "SnapshotDifference_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "SnapshotDifference_insert_only" BEFORE UPDATE OR DELETE ON "SnapshotDifference" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['FilingImport', 'FigureSource', 'SourceMapping', 'SnapshotImport', 'SnapshotRow', 'FigureSnapshot', 'SnapshotDifference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO thi_dua_app', name);
  END LOOP;
END $$;
REVOKE UPDATE ON "SnapshotDifference" FROM thi_dua_app;
GRANT DELETE ON "SnapshotRow", "SourceMapping" TO thi_dua_app;
