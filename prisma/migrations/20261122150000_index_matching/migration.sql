-- A file of index results keeps its bytes while people match its columns and names; a name matched by hand is remembered.
ALTER TABLE "IndexImport" ADD COLUMN "content" BYTEA;
ALTER TABLE "IndexImport" ADD COLUMN "columns" JSONB;

CREATE TABLE "UnitAlias" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "given" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "savedById" TEXT NOT NULL,
  "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "UnitAlias_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "UnitAlias_provinceId_key_key" ON "UnitAlias"("provinceId", "key");
ALTER TABLE "UnitAlias" ADD CONSTRAINT "UnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnitAlias" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "UnitAlias" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "UnitAlias" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "UnitAlias" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "UnitAlias" TO thi_dua_app;
