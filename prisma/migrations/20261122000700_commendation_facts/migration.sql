-- A nomination keeps why it was added apart from why it was left out, and says in which post the
-- person earned it; an achievement that overlaps an earlier award needs a justification (Law
-- 06/2022, art. 5). Shares of a vote are kept as the rule writes them: "80" percent, or "2/3", which
-- no decimal holds. Each decider opens the attention list for themselves.

ALTER TABLE "Nomination"
  ADD COLUMN "post" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "dropReason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "justification" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Nomination" DROP CONSTRAINT "Nomination_removal_has_reason";
ALTER TABLE "Nomination"
  ADD CONSTRAINT "Nomination_removal_has_reason" CHECK ("status" <> 'DROPPED' OR "dropReason" <> '');

ALTER TABLE "CouncilSession" DROP CONSTRAINT "CouncilSession_share";
ALTER TABLE "CouncilSession"
  ADD COLUMN "awardCode" TEXT NOT NULL,
  ALTER COLUMN "threshold" TYPE TEXT,
  ALTER COLUMN "quorum" TYPE TEXT;
ALTER TABLE "CouncilSession"
  ADD CONSTRAINT "CouncilSession_share" CHECK (
    "threshold" ~ '^\d{1,3}(\.\d{1,6}|/[1-9]\d{0,2})?$' AND "quorum" ~ '^\d{1,3}(\.\d{1,6}|/[1-9]\d{0,2})?$'
  ),
  ADD CONSTRAINT "CouncilSession_base" CHECK ("base" IN ('all-members', 'present')),
  ADD CONSTRAINT "CouncilSession_closed_has_instant" CHECK ("status" NOT IN ('CLOSED', 'COMPLETED') OR "closedAt" IS NOT NULL);

-- A counted case adds up, and what passed is said only of what was counted.
ALTER TABLE "SessionCase" ADD CONSTRAINT "SessionCase_counted" CHECK (
  ("passed" IS NULL AND "agree" IS NULL AND "disagree" IS NULL AND "other" IS NULL AND "base" IS NULL) OR
  ("passed" IS NOT NULL AND "agree" >= 0 AND "disagree" >= 0 AND "other" >= 0 AND "agree" + "disagree" + "other" <= "base")
);

ALTER TABLE "Proposal" ADD COLUMN "attentionReadByIds" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "Proposal"
  ADD CONSTRAINT "Proposal_submitted_by_another" CHECK ("submittedById" IS NULL OR "submittedById" <> "draftedById"),
  ADD CONSTRAINT "Proposal_signed_has_facts" CHECK ("status" NOT IN ('APPROVED', 'PARTLY_APPROVED') OR ("signedById" IS NOT NULL AND "signedAt" IS NOT NULL));
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_signed_in_person" CHECK ("status" = 'DRAFT' OR "signatureForm" IN ('NONE', 'KT')),
  ADD CONSTRAINT "Decision_published_has_facts" CHECK ("status" <> 'PUBLISHED' OR ("publishedAt" IS NOT NULL AND "publishedById" IS NOT NULL AND "publishedById" <> "draftedById"));
CREATE INDEX "Nomination_list" ON "Nomination" ("roundId", "blockCode", "subjectName", "id");
