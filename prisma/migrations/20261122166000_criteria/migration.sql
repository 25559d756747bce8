-- What each criterion of an index scored: its points as the unit, the appraisers and the survey gave them.

CREATE TABLE "IndexCriterionScore" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "resultId" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "maximum" DECIMAL(12, 4),
  "selfScore" DECIMAL(12, 4),
  "appraisedScore" DECIMAL(12, 4),
  "surveyScore" DECIMAL(12, 4),
  "position" INTEGER NOT NULL,
  CONSTRAINT "IndexCriterionScore_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "IndexCriterionScore_code" CHECK ("code" <> ''),
  CONSTRAINT "IndexCriterionScore_within_maximum" CHECK (
    "maximum" >= 0
    AND "selfScore" BETWEEN 0 AND coalesce("maximum", "selfScore")
    AND "appraisedScore" BETWEEN 0 AND coalesce("maximum", "appraisedScore")
    AND "surveyScore" BETWEEN 0 AND coalesce("maximum", "surveyScore")
  )
);
CREATE UNIQUE INDEX "IndexCriterionScore_resultId_code_key" ON "IndexCriterionScore" ("resultId", "code");
CREATE UNIQUE INDEX "IndexCriterionScore_resultId_position_key" ON "IndexCriterionScore" ("resultId", "position");
ALTER TABLE "IndexCriterionScore" ADD CONSTRAINT "IndexCriterionScore_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "IndexResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "IndexCriterionScore" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "IndexCriterionScore" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "IndexCriterionScore" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "IndexCriterionScore" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON "IndexCriterionScore" TO thi_dua_app;
-- They belong to one version of a result: a correction brings its own.
REVOKE UPDATE, DELETE ON "IndexCriterionScore" FROM thi_dua_app;
