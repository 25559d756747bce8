-- Administrators change blocks, so each has a version; a block that units stand in is not taken away under them.
ALTER TABLE "EmulationBlock" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "OrgUnitVersion" DROP CONSTRAINT "OrgUnitVersion_blockId_fkey";
ALTER TABLE "OrgUnitVersion" ADD CONSTRAINT "OrgUnitVersion_blockId_fkey"
  FOREIGN KEY ("blockId") REFERENCES "EmulationBlock"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT DELETE ON "EmulationBlock" TO thi_dua_app;
