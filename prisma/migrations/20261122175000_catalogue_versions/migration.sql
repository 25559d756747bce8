-- Indices and their scales are kept by administrators: two of them at once shall hear of each other.
ALTER TABLE "IndexDefinition" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "GradeScale" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
