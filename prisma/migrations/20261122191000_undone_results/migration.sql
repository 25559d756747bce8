-- What an undone import wrote replaces nothing any more: the result in force again may be corrected anew.
UPDATE "IndexResult" r SET "replacesId" = NULL
  FROM "IndexImport" i WHERE i."id" = r."importId" AND i."status" = 'UNDONE' AND r."replacesId" IS NOT NULL;
