-- How many lines of each filing say something is counted on every overview: from the index alone, without its figures.
-- The province is in it because the wall between provinces asks for it of every row.
CREATE INDEX "FilingValue_entered" ON "FilingValue" ("filingId", "provinceId")
  WHERE "state" <> 'REPORTED' OR coalesce("numerator", "denominator", "amount") IS NOT NULL;
