-- A verdict keeps each condition's answer, reason and datum in one short text, and names the batch of facts it was
-- judged from: the tree a reader sees is built from both when it is asked for. Verdicts of earlier runs keep their trees.
ALTER TABLE "VerdictRow" ALTER COLUMN "explanation" DROP NOT NULL;
ALTER TABLE "VerdictRow" ADD COLUMN "answers" TEXT NOT NULL DEFAULT '';
ALTER TABLE "VerdictRow" ADD COLUMN "batch" INTEGER;
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_explained" CHECK (("explanation" IS NULL) = ("batch" IS NOT NULL));

-- How many subjects' facts a run has taken down so far, for the page that waits for it.
ALTER TABLE "EvaluationRun" ADD COLUMN "frozen" INTEGER NOT NULL DEFAULT 0;
