-- Title and document number without marks: lists of campaigns are searched by it.
ALTER TABLE "Campaign" ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';
