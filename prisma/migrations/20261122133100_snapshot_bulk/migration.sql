-- Snapshots are written by the ten thousand, and asking for each row whether its unit and source exist was more work
-- than writing it. Their ids come from lists read in the same job, and the application may delete neither.
ALTER TABLE "FigureSnapshot" DROP CONSTRAINT "FigureSnapshot_sourceId_fkey";
ALTER TABLE "FigureSnapshot" DROP CONSTRAINT "FigureSnapshot_unitId_fkey";
-- A province has a handful of sources: the primary key finds a unit's figures source by source.
DROP INDEX "FigureSnapshot_unitId_startsOn_endsOn_idx";
