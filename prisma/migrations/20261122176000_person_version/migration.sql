-- The staff list is kept by units and administrators: two of them at one person shall hear of each other.
ALTER TABLE "Person" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
