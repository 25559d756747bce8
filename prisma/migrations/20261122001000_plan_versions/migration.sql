-- Plans over time: which open rounds an amendment is for, the paper that withdrew a plan, the plan a draft
-- was begun from with what has been looked at again, and who went through their own plan after the one above
-- it changed. A run keeps the terms it judged by: its round may take an amendment afterwards.

ALTER TABLE "PlanVersion"
  ADD COLUMN "withdrawBasis" TEXT,
  ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3),
  ADD COLUMN "appliesTo" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "renewedFromId" TEXT,
  ADD COLUMN "reconsidered" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_renewedFromId_fkey" FOREIGN KEY ("renewedFromId") REFERENCES "PlanVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Plans withdrawn before this was asked for name no paper.
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_withdrawn_has_basis" CHECK ("status" <> 'WITHDRAWN' OR "publishedAt" IS NULL OR ("withdrawBasis" IS NOT NULL AND "withdrawnAt" IS NOT NULL)) NOT VALID;

ALTER TABLE "EvaluationRun"
  ADD COLUMN "terms" JSONB,
  ADD COLUMN "planNumber" INTEGER;
UPDATE "EvaluationRun" e SET "terms" = r."terms", "planNumber" = p."number"
  FROM "Round" r JOIN "PlanVersion" p ON p."id" = r."planVersionId"
  WHERE r."id" = e."roundId" AND r."termsHash" = e."termsHash";

CREATE TABLE "ParentReview" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "parentPlanId" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "reviewedById" TEXT NOT NULL,
    "reviewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ParentReview_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ParentReview_parentPlanId_idx" ON "ParentReview"("parentPlanId");
CREATE UNIQUE INDEX "ParentReview_campaignId_parentPlanId_change_key" ON "ParentReview"("campaignId", "parentPlanId", "change");
ALTER TABLE "ParentReview" ADD CONSTRAINT "ParentReview_change" CHECK ("change" IN ('amended', 'withdrawn'));
ALTER TABLE "ParentReview" ADD CONSTRAINT "ParentReview_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ParentReview" ADD CONSTRAINT "ParentReview_parentPlanId_fkey" FOREIGN KEY ("parentPlanId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "ParentReview_insert_only" BEFORE UPDATE OR DELETE ON "ParentReview" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
REVOKE UPDATE ON "ParentReview" FROM thi_dua_app;
ALTER TABLE "ParentReview" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ParentReview" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ParentReview" TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province());
CREATE POLICY owner ON "ParentReview" TO CURRENT_USER USING (true) WITH CHECK (true);
