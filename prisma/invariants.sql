-- What holds in every healthy database and no single constraint can say. Each statement is opened by a line with its
-- name and returns no row; a row it returns names what is wrong. Read as owner, who sees every province:
-- the tests run them on the demo, an operator whenever in doubt.

-- audit-sequence-has-no-gap
SELECT "provinceId", count(*) AS events, max("sequence") AS last
FROM "AuditEvent" GROUP BY 1 HAVING count(*) <> max("sequence") OR min("sequence") <> 1;

-- audit-head-is-the-last-event
SELECT h."provinceId", h."sequence"
FROM "AuditHead" h
LEFT JOIN "AuditEvent" e ON e."provinceId" = h."provinceId" AND e."sequence" = h."sequence"
WHERE e."mac" IS DISTINCT FROM h."mac"
   OR EXISTS (SELECT 1 FROM "AuditEvent" l WHERE l."provinceId" = h."provinceId" AND l."sequence" > h."sequence");

-- audit-chain-has-a-head
SELECT DISTINCT e."provinceId" FROM "AuditEvent" e
WHERE NOT EXISTS (SELECT 1 FROM "AuditHead" h WHERE h."provinceId" = e."provinceId");

-- every-reached-state-was-recorded
SELECT s."verb", s."id"
FROM (
  SELECT 'plan.publish' AS verb, "provinceId", "id" FROM "PlanVersion" WHERE "status" = 'PUBLISHED'
  UNION ALL SELECT 'registration.accept', "provinceId", "id" FROM "Registration" WHERE "status" = 'ACCEPTED'
  UNION ALL SELECT 'filing.confirm', "provinceId", "id" FROM "Filing" WHERE "status" = 'CONFIRMED'
  UNION ALL SELECT 'filing-import.apply', "provinceId", "id" FROM "FilingImport" WHERE "status" = 'APPLIED'
  UNION ALL SELECT 'snapshot-import.apply', "provinceId", "id" FROM "SnapshotImport" WHERE "status" = 'APPLIED'
  UNION ALL SELECT 'index-import.apply', "provinceId", "id" FROM "IndexImport" WHERE "status" = 'APPLIED'
  UNION ALL SELECT 'award-import.apply', "provinceId", "id" FROM "AwardImport" WHERE "status" = 'APPLIED'
  UNION ALL SELECT 'evaluation.finish', "provinceId", "id" FROM "EvaluationRun" WHERE "status" IN ('DONE', 'RECOGNISED')
  UNION ALL SELECT 'evaluation.recognise', "provinceId", "id" FROM "EvaluationRun" WHERE "status" = 'RECOGNISED'
  UNION ALL SELECT 'session.complete', "provinceId", "id" FROM "CouncilSession" WHERE "status" = 'COMPLETED'
  UNION ALL SELECT 'proposal.sign', "provinceId", "id" FROM "Proposal" WHERE "status" IN ('APPROVED', 'PARTLY_APPROVED')
  UNION ALL SELECT 'decision.issue', "provinceId", "id" FROM "Decision" WHERE "status" IN ('ISSUED', 'PUBLISHED') AND "kind" = 'award'
  UNION ALL SELECT 'decision.publish', "provinceId", "id" FROM "Decision" WHERE "status" = 'PUBLISHED' AND "kind" = 'award'
) s
WHERE NOT EXISTS (
  SELECT 1 FROM "AuditEvent" e
  WHERE e."provinceId" = s."provinceId" AND e."subject" = split_part(s."verb", '.', 1)
    AND e."subjectId" = s."id" AND e."verb" = s."verb"
);

-- round-is-pinned-to-a-plan-of-its-campaign
SELECT r."id" FROM "Round" r JOIN "PlanVersion" p ON p."id" = r."planVersionId"
WHERE p."campaignId" <> r."campaignId" OR p."status" IN ('DRAFT', 'SUBMITTED') OR p."termsHash" = '' OR r."termsHash" = '';

-- unit-path-ends-under-its-parent
SELECT v."id", v."path" FROM "OrgUnitVersion" v
WHERE v."parentId" IS NOT NULL AND v."path" NOT LIKE '%/' || v."parentId" || '/' || v."unitId" || '/'
   OR v."parentId" IS NULL AND v."path" <> '/' || v."unitId" || '/';

-- unit-path-continues-that-of-its-parent
SELECT v."id", v."path" FROM "OrgUnitVersion" v
JOIN "OrgUnitVersion" p ON p."unitId" = v."parentId" AND p."validFrom" <= v."validFrom"
  AND (p."validTo" IS NULL OR p."validTo" > v."validFrom")
WHERE v."path" <> p."path" || v."unitId" || '/';

-- role-ends-with-its-unit
SELECT m."id" FROM "Membership" m
WHERE (m."validTo" IS NULL OR m."validTo" > m."validFrom") AND NOT EXISTS (
  SELECT 1 FROM "OrgUnitVersion" v
  WHERE v."unitId" = m."unitId" AND (v."validTo" IS NULL OR v."validTo" >= coalesce(m."validTo", 'infinity'))
);

-- slot-lies-within-the-count
SELECT b."id" FROM "SlotBinding" b JOIN "RegistrationLine" l ON l."id" = b."lineId"
WHERE l."kind" <> 'COUNT' OR b."slot" > l."count";

-- current-filing-is-the-last-revision
SELECT f."id" FROM "Filing" f
WHERE f."current" AND EXISTS (
  SELECT 1 FROM "Filing" g
  WHERE g."periodId" = f."periodId" AND g."unitId" = f."unitId" AND g."revision" > f."revision"
);

-- reported-value-has-a-figure
SELECT v."id" FROM "FilingValue" v JOIN "Filing" f ON f."id" = v."filingId"
WHERE f."status" IN ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED') AND v."state" = 'REPORTED'
  AND v."numerator" IS NULL AND v."amount" IS NULL;

-- confirmed-filing-has-every-line-settled
SELECT f."id", v."indicatorId" FROM "Filing" f JOIN "FilingValue" v ON v."filingId" = f."id"
LEFT JOIN LATERAL (
  SELECT x."mark", x."valueVersion" FROM "Verification" x WHERE x."valueId" = v."id"
  ORDER BY x."verifiedAt" DESC, x."id" DESC LIMIT 1
) m ON true
WHERE f."status" = 'CONFIRMED'
  AND (m."mark" IS NULL OR m."mark" NOT IN ('AGREED', 'ADJUSTED') OR m."valueVersion" <> v."version");

-- evidence-file-is-linked
SELECT e."id" FROM "Evidence" e JOIN "StoredFile" s ON s."id" = e."fileId" WHERE s."linkedAt" IS NULL;

-- finished-run-judged-every-subject
SELECT r."id", r."total", r."done" FROM "EvaluationRun" r
WHERE r."status" IN ('DONE', 'RECOGNISED', 'SUPERSEDED')
  AND (r."done" <> r."total" OR r."total" <> (SELECT count(*) FROM "VerdictRow" v WHERE v."runId" = r."id"));

-- counts-of-a-run-are-its-verdicts
SELECT r."id", c.key, c.value FROM "EvaluationRun" r CROSS JOIN LATERAL jsonb_each_text(r."counts") c
WHERE r."status" IN ('DONE', 'RECOGNISED', 'SUPERSEDED')
  AND c.value::int <> (SELECT count(*) FROM "VerdictRow" v WHERE v."runId" = r."id" AND v."outcome"::text = c.key);

-- only-a-met-verdict-fills-the-quota
SELECT "id", "outcome" FROM "VerdictRow" WHERE "withinQuota" AND "outcome" <> 'MET';

-- nomination-follows-its-verdict
SELECT n."id" FROM "Nomination" n
JOIN "VerdictRow" v ON v."id" = n."verdictId"
JOIN "EvaluationRun" r ON r."id" = v."runId"
WHERE v."runId" <> n."runId" OR r."roundId" <> n."roundId" OR v."tierId" <> n."tierId"
   OR (v."unitId", v."personId") IS DISTINCT FROM (n."unitId", n."personId");

-- nobody-votes-on-a-case-they-are-recused-from
SELECT b."id" FROM "Ballot" b JOIN "Recusal" r ON r."caseId" = b."caseId" AND r."memberId" = b."memberId";

-- voters-sit-in-the-council-of-the-session
SELECT t."memberId", s."id"
FROM (
  SELECT b."memberId", c."sessionId" FROM "Ballot" b JOIN "SessionCase" c ON c."id" = b."caseId"
  UNION ALL SELECT "memberId", "sessionId" FROM "BallotTurnout"
) t
JOIN "CouncilSession" s ON s."id" = t."sessionId"
JOIN "CouncilMember" m ON m."id" = t."memberId"
WHERE m."councilId" <> s."councilId";

-- only-who-sits-votes
SELECT t."memberId", t."sessionId" FROM (
  SELECT b."memberId", c."sessionId" FROM "Ballot" b JOIN "SessionCase" c ON c."id" = b."caseId"
  UNION ALL SELECT "memberId", "sessionId" FROM "BallotTurnout"
) t
JOIN "CouncilMember" m ON m."id" = t."memberId"
WHERE EXISTS (SELECT 1 FROM "Substitution" s WHERE s."sessionId" = t."sessionId" AND s."memberId" = t."memberId")
   OR m."isSubstitute" AND NOT EXISTS (
     SELECT 1 FROM "Substitution" s WHERE s."sessionId" = t."sessionId" AND s."substituteId" = t."memberId"
   );

-- a-substitute-sits-for-a-member-of-the-council-of-the-session
SELECT s."id" FROM "Substitution" s
JOIN "CouncilSession" c ON c."id" = s."sessionId"
JOIN "CouncilMember" a ON a."id" = s."memberId"
JOIN "CouncilMember" b ON b."id" = s."substituteId"
WHERE a."isSubstitute" OR NOT b."isSubstitute" OR a."councilId" <> c."councilId" OR b."councilId" <> c."councilId";

-- ballots-are-of-the-kind-of-the-session
SELECT s."id" FROM "CouncilSession" s JOIN "SessionCase" c ON c."sessionId" = s."id"
WHERE s."ballotKind" = 'SECRET' AND EXISTS (SELECT 1 FROM "Ballot" b WHERE b."caseId" = c."id")
   OR s."ballotKind" = 'OPEN' AND EXISTS (SELECT 1 FROM "SecretBallot" b WHERE b."caseId" = c."id");

-- no-more-secret-ballots-than-voters
SELECT c."id" FROM "SessionCase" c
WHERE (SELECT count(*) FROM "SecretBallot" b WHERE b."caseId" = c."id")
    > (SELECT count(*) FROM "BallotTurnout" t WHERE t."sessionId" = c."sessionId");

-- counted-votes-are-the-votes-cast
SELECT c."id" FROM "SessionCase" c
JOIN "CouncilSession" s ON s."id" = c."sessionId"
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE v."choice" = 'AGREE') AS agree,
    count(*) FILTER (WHERE v."choice" = 'DISAGREE') AS disagree,
    count(*) FILTER (WHERE v."choice" = 'OTHER') AS other
  FROM (
    SELECT "choice" FROM "Ballot" WHERE "caseId" = c."id"
    UNION ALL SELECT "choice" FROM "SecretBallot" WHERE "caseId" = c."id"
  ) v
) cast_votes
WHERE s."status" IN ('CLOSED', 'COMPLETED')
  AND NOT EXISTS (SELECT 1 FROM "PaperCount" p WHERE p."sessionId" = s."id")
  AND (c."agree", c."disagree", c."other") IS DISTINCT FROM
      (cast_votes.agree::int, cast_votes.disagree::int, cast_votes.other::int);

-- counted-paper-votes-are-those-entered
SELECT c."id" FROM "SessionCase" c
JOIN "CouncilSession" s ON s."id" = c."sessionId"
JOIN "PaperCount" p ON p."sessionId" = s."id"
LEFT JOIN "PaperTally" t ON t."caseId" = c."id"
WHERE s."status" IN ('CLOSED', 'COMPLETED')
  AND ((c."agree", c."disagree", c."other") IS DISTINCT FROM (t."agree", t."disagree", t."other")
    OR t."agree" + t."disagree" + t."other" + t."invalid" > p."present");

-- no-more-votes-on-a-case-than-members
SELECT c."id" FROM "SessionCase" c JOIN "CouncilSession" s ON s."id" = c."sessionId"
WHERE greatest(
    (SELECT count(*) FROM "Ballot" b WHERE b."caseId" = c."id"),
    (SELECT count(*) FROM "SecretBallot" b WHERE b."caseId" = c."id")
  ) > (SELECT count(*) FROM "CouncilMember" m WHERE m."councilId" = s."councilId" AND NOT m."isSubstitute");

-- decided-proposal-has-every-line-decided
SELECT p."id", l."id" AS line FROM "Proposal" p JOIN "ProposalLine" l ON l."proposalId" = p."id"
WHERE p."status" IN ('APPROVED', 'PARTLY_APPROVED') AND l."decision" IS NULL;

-- award-stands-on-an-agreed-line
SELECT a."id" FROM "Award" a JOIN "Decision" d ON d."id" = a."decisionId"
WHERE d."proposalId" IS NOT NULL AND d."kind" = 'award' AND NOT EXISTS (
  SELECT 1 FROM "ProposalLine" l
  WHERE l."proposalId" = d."proposalId" AND l."nominationId" = a."nominationId" AND l."decision" = 'AGREED'
);

-- agreed-line-is-awarded-once
SELECT l."id" FROM "ProposalLine" l JOIN "Decision" d ON d."proposalId" = l."proposalId" AND d."kind" = 'award'
WHERE d."status" IN ('ISSUED', 'PUBLISHED') AND l."decision" = 'AGREED'
  AND (SELECT count(*) FROM "Award" a WHERE a."decisionId" = d."id" AND a."nominationId" = l."nominationId") <> 1;

-- awarded-nomination-has-its-award
SELECT n."id" FROM "Nomination" n
WHERE n."status" = 'AWARDED' AND NOT EXISTS (SELECT 1 FROM "Award" a WHERE a."nominationId" = n."id");

-- issued-decision-adds-up
SELECT d."id", d."totalMoney" FROM "Decision" d
LEFT JOIN "Award" a ON a."decisionId" = d."id"
WHERE d."status" IN ('ISSUED', 'PUBLISHED') AND d."kind" = 'award'
GROUP BY d."id" HAVING d."totalMoney" IS DISTINCT FROM sum(a."money") OR count(a."id") <> max(a."position");

-- revoked-award-has-its-revocation
SELECT a."id" FROM "Award" a LEFT JOIN "Revocation" r ON r."awardId" = a."id"
WHERE (a."status" = 'REVOKED') <> (r."id" IS NOT NULL);

-- corrected-award-has-its-correction
SELECT a."id" FROM "Award" a
WHERE a."status" = 'CORRECTED' AND NOT EXISTS (SELECT 1 FROM "Correction" c WHERE c."awardId" = a."id");

-- objections-are-answered-before-signature
SELECT o."id" FROM "Objection" o JOIN "Decision" d ON d."id" = o."decisionId"
WHERE d."status" <> 'DRAFT' AND (o."answeredAt" IS NULL OR o."answeredAt" > d."issuedAt");

-- what-is-shown-is-published
SELECT p."id" FROM "Publication" p LEFT JOIN "Decision" d ON d."id" = p."sourceId"
WHERE p."kind" = 'DECISION' AND p."current" AND d."status" IS DISTINCT FROM 'PUBLISHED';

-- shown-edition-is-the-last
SELECT p."id", p."edition" FROM "Publication" p
WHERE p."current" AND EXISTS (
  SELECT 1 FROM "Publication" l WHERE l."kind" = p."kind" AND l."slug" = p."slug" AND l."edition" > p."edition"
);

-- disabled-account-has-no-token
SELECT t."id" FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
WHERE u."disabledAt" IS NOT NULL AND t."revokedAt" IS NULL AND t."expiresAt" > now();

-- disabled-account-has-no-session
SELECT s."id" FROM "Session" s JOIN "User" u ON u."id" = s."userId"
WHERE u."disabledAt" IS NOT NULL AND s."revokedAt" IS NULL AND s."expiresAt" > now();

-- links-stay-within-a-province
SELECT 'ApiToken.userId' AS link, a."id" FROM "ApiToken" a JOIN "User" b ON b."id" = a."userId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Award.decisionId' AS link, a."id" FROM "Award" a JOIN "Decision" b ON b."id" = a."decisionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Award.nominationId' AS link, a."id" FROM "Award" a JOIN "Nomination" b ON b."id" = a."nominationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Award.personId' AS link, a."id" FROM "Award" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Award.unitId' AS link, a."id" FROM "Award" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Ballot.caseId' AS link, a."id" FROM "Ballot" a JOIN "SessionCase" b ON b."id" = a."caseId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Ballot.memberId' AS link, a."id" FROM "Ballot" a JOIN "CouncilMember" b ON b."id" = a."memberId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'BallotBox.sessionId' AS link, a."sessionId" FROM "BallotBox" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'BallotReceipt.sessionId' AS link, a."code" FROM "BallotReceipt" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'MinutesConfirmation.memberId' AS link, a."id" FROM "MinutesConfirmation" a JOIN "CouncilMember" b ON b."id" = a."memberId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'MinutesConfirmation.sessionId' AS link, a."id" FROM "MinutesConfirmation" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PaperCount.fileId' AS link, a."sessionId" FROM "PaperCount" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PaperCount.sessionId' AS link, a."sessionId" FROM "PaperCount" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PaperTally.caseId' AS link, a."caseId" FROM "PaperTally" a JOIN "SessionCase" b ON b."id" = a."caseId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'BallotTurnout.memberId' AS link, a."id" FROM "BallotTurnout" a JOIN "CouncilMember" b ON b."id" = a."memberId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'BallotTurnout.sessionId' AS link, a."id" FROM "BallotTurnout" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CalendarEntry.feedId' AS link, a."uid" FROM "CalendarEntry" a JOIN "CalendarFeed" b ON b."id" = a."feedId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CalendarFeed.membershipId' AS link, a."id" FROM "CalendarFeed" a JOIN "Membership" b ON b."id" = a."membershipId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CalendarFeed.userId' AS link, a."id" FROM "CalendarFeed" a JOIN "User" b ON b."id" = a."userId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Campaign.parentId' AS link, a."id" FROM "Campaign" a JOIN "Campaign" b ON b."id" = a."parentId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Certificate.awardId' AS link, a."id" FROM "Certificate" a JOIN "Award" b ON b."id" = a."awardId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Correction.awardId' AS link, a."id" FROM "Correction" a JOIN "Award" b ON b."id" = a."awardId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Correction.decisionId' AS link, a."id" FROM "Correction" a JOIN "Decision" b ON b."id" = a."decisionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CouncilMember.councilId' AS link, a."id" FROM "CouncilMember" a JOIN "Council" b ON b."id" = a."councilId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CouncilSession.councilId' AS link, a."id" FROM "CouncilSession" a JOIN "Council" b ON b."id" = a."councilId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'CouncilSession.roundId' AS link, a."id" FROM "CouncilSession" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Decision.importId' AS link, a."id" FROM "Decision" a JOIN "AwardImport" b ON b."id" = a."importId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Decision.proposalId' AS link, a."id" FROM "Decision" a JOIN "Proposal" b ON b."id" = a."proposalId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Delegation.fromUserId' AS link, a."id" FROM "Delegation" a JOIN "User" b ON b."id" = a."fromUserId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Delegation.membershipId' AS link, a."id" FROM "Delegation" a JOIN "Membership" b ON b."id" = a."membershipId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Delegation.toUserId' AS link, a."id" FROM "Delegation" a JOIN "User" b ON b."id" = a."toUserId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'DossierFile.fileId' AS link, a."id" FROM "DossierFile" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'DossierFile.nominationId' AS link, a."id" FROM "DossierFile" a JOIN "Nomination" b ON b."id" = a."nominationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'DossierIntake.roundId' AS link, a."id" FROM "DossierIntake" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'DossierRequest.roundId' AS link, a."id" FROM "DossierRequest" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'DossierRequest.unitId' AS link, a."id" FROM "DossierRequest" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'EvaluationRun.roundId' AS link, a."id" FROM "EvaluationRun" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Evidence.fileId' AS link, a."id" FROM "Evidence" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Evidence.valueId' AS link, a."id" FROM "Evidence" a JOIN "FilingValue" b ON b."id" = a."valueId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Filing.periodId' AS link, a."id" FROM "Filing" a JOIN "ReportingPeriod" b ON b."id" = a."periodId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Filing.unitId' AS link, a."id" FROM "Filing" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Filing.unitVersionId' AS link, a."id" FROM "Filing" a JOIN "OrgUnitVersion" b ON b."id" = a."unitVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingImport.fileId' AS link, a."id" FROM "FilingImport" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingImport.periodId' AS link, a."id" FROM "FilingImport" a JOIN "ReportingPeriod" b ON b."id" = a."periodId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingImport.unitId' AS link, a."id" FROM "FilingImport" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingNote.filingId' AS link, a."id" FROM "FilingNote" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingValue.filingId' AS link, a."id" FROM "FilingValue" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FindingAnswer.filingId' AS link, a."id" FROM "FindingAnswer" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'GradeBand.scaleId' AS link, a."id" FROM "GradeBand" a JOIN "GradeScale" b ON b."id" = a."scaleId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'GradeScale.indexId' AS link, a."id" FROM "GradeScale" a JOIN "IndexDefinition" b ON b."id" = a."indexId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Hold.roundId' AS link, a."id" FROM "Hold" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'HumanJudgement.roundId' AS link, a."id" FROM "HumanJudgement" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexCriterionScore.resultId' AS link, a."id" FROM "IndexCriterionScore" a JOIN "IndexResult" b ON b."id" = a."resultId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexImport.indexId' AS link, a."id" FROM "IndexImport" a JOIN "IndexDefinition" b ON b."id" = a."indexId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexResult.importId' AS link, a."id" FROM "IndexResult" a JOIN "IndexImport" b ON b."id" = a."importId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexResult.indexId' AS link, a."id" FROM "IndexResult" a JOIN "IndexDefinition" b ON b."id" = a."indexId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexResult.replacesId' AS link, a."id" FROM "IndexResult" a JOIN "IndexResult" b ON b."id" = a."replacesId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexResult.unitId' AS link, a."id" FROM "IndexResult" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndexResult.unitVersionId' AS link, a."id" FROM "IndexResult" a JOIN "OrgUnitVersion" b ON b."id" = a."unitVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'IndicatorVersion.indicatorId' AS link, a."id" FROM "IndicatorVersion" a JOIN "Indicator" b ON b."id" = a."indicatorId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'LineOpinion.verificationId' AS link, a."id" FROM "LineOpinion" a JOIN "Verification" b ON b."id" = a."verificationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'LockException.periodId' AS link, a."id" FROM "LockException" a JOIN "ReportingPeriod" b ON b."id" = a."periodId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'LockException.unitId' AS link, a."id" FROM "LockException" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Membership.unitId' AS link, a."id" FROM "Membership" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Membership.userId' AS link, a."id" FROM "Membership" a JOIN "User" b ON b."id" = a."userId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.personId' AS link, a."id" FROM "Nomination" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.roundId' AS link, a."id" FROM "Nomination" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.runId' AS link, a."id" FROM "Nomination" a JOIN "EvaluationRun" b ON b."id" = a."runId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.unitId' AS link, a."id" FROM "Nomination" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.unitVersionId' AS link, a."id" FROM "Nomination" a JOIN "OrgUnitVersion" b ON b."id" = a."unitVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Nomination.verdictId' AS link, a."id" FROM "Nomination" a JOIN "VerdictRow" b ON b."id" = a."verdictId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Objection.decisionId' AS link, a."id" FROM "Objection" a JOIN "Decision" b ON b."id" = a."decisionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Objection.nominationId' AS link, a."id" FROM "Objection" a JOIN "Nomination" b ON b."id" = a."nominationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'OpeningRequest.filingId' AS link, a."id" FROM "OpeningRequest" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'OrgUnitAttribute.unitId' AS link, a."id" FROM "OrgUnitAttribute" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'OrgUnitSuccession.fromUnitId' AS link, a."id" FROM "OrgUnitSuccession" a JOIN "OrgUnit" b ON b."id" = a."fromUnitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'OrgUnitVersion.blockId' AS link, a."id" FROM "OrgUnitVersion" a JOIN "EmulationBlock" b ON b."id" = a."blockId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'OrgUnitVersion.unitId' AS link, a."id" FROM "OrgUnitVersion" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ParentReview.campaignId' AS link, a."id" FROM "ParentReview" a JOIN "Campaign" b ON b."id" = a."campaignId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ParentReview.parentPlanId' AS link, a."id" FROM "ParentReview" a JOIN "PlanVersion" b ON b."id" = a."parentPlanId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PeriodLock.periodId' AS link, a."id" FROM "PeriodLock" a JOIN "ReportingPeriod" b ON b."id" = a."periodId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PersonPosting.personId' AS link, a."id" FROM "PersonPosting" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PersonPosting.unitId' AS link, a."id" FROM "PersonPosting" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PlanReference.fromId' AS link, a."id" FROM "PlanReference" a JOIN "Campaign" b ON b."id" = a."fromId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PlanReference.toId' AS link, a."id" FROM "PlanReference" a JOIN "Campaign" b ON b."id" = a."toId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PlanVersion.campaignId' AS link, a."id" FROM "PlanVersion" a JOIN "Campaign" b ON b."id" = a."campaignId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'PlanVersion.renewedFromId' AS link, a."id" FROM "PlanVersion" a JOIN "PlanVersion" b ON b."id" = a."renewedFromId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Proposal.roundId' AS link, a."id" FROM "Proposal" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ProposalLine.nominationId' AS link, a."id" FROM "ProposalLine" a JOIN "Nomination" b ON b."id" = a."nominationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ProposalLine.proposalId' AS link, a."id" FROM "ProposalLine" a JOIN "Proposal" b ON b."id" = a."proposalId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Recusal.caseId' AS link, a."id" FROM "Recusal" a JOIN "SessionCase" b ON b."id" = a."caseId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Recusal.memberId' AS link, a."id" FROM "Recusal" a JOIN "CouncilMember" b ON b."id" = a."memberId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Registration.roundId' AS link, a."id" FROM "Registration" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Registration.unitId' AS link, a."id" FROM "Registration" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Registration.unitVersionId' AS link, a."id" FROM "Registration" a JOIN "OrgUnitVersion" b ON b."id" = a."unitVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RegistrationLine.personId' AS link, a."id" FROM "RegistrationLine" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RegistrationLine.registrationId' AS link, a."id" FROM "RegistrationLine" a JOIN "Registration" b ON b."id" = a."registrationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RegistrationLine.unitId' AS link, a."id" FROM "RegistrationLine" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingReminder.periodId' AS link, a."id" FROM "FilingReminder" a JOIN "ReportingPeriod" b ON b."id" = a."periodId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'FilingReminder.unitId' AS link, a."id" FROM "FilingReminder" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RegistrationReminder.roundId' AS link, a."id" FROM "RegistrationReminder" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RegistrationReminder.unitId' AS link, a."id" FROM "RegistrationReminder" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RejectionNotice.decisionId' AS link, a."id" FROM "RejectionNotice" a JOIN "Decision" b ON b."id" = a."decisionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RejectionNotice.unitId' AS link, a."id" FROM "RejectionNotice" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ReportingPeriod.roundId' AS link, a."id" FROM "ReportingPeriod" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ReturnPin.filingId' AS link, a."id" FROM "ReturnPin" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ReviewRequest.runId' AS link, a."id" FROM "ReviewRequest" a JOIN "EvaluationRun" b ON b."id" = a."runId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ReviewRequest.unitId' AS link, a."id" FROM "ReviewRequest" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'ReviewRequest.verdictId' AS link, a."id" FROM "ReviewRequest" a JOIN "VerdictRow" b ON b."id" = a."verdictId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Revocation.awardId' AS link, a."id" FROM "Revocation" a JOIN "Award" b ON b."id" = a."awardId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Revocation.decisionId' AS link, a."id" FROM "Revocation" a JOIN "Decision" b ON b."id" = a."decisionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Round.campaignId' AS link, a."id" FROM "Round" a JOIN "Campaign" b ON b."id" = a."campaignId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Round.planVersionId' AS link, a."id" FROM "Round" a JOIN "PlanVersion" b ON b."id" = a."planVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RoundEvent.roundId' AS link, a."id" FROM "RoundEvent" a JOIN "Round" b ON b."id" = a."roundId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'RunFacts.runId' AS link, a."id" FROM "RunFacts" a JOIN "EvaluationRun" b ON b."id" = a."runId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SecretBallot.caseId' AS link, a."id" FROM "SecretBallot" a JOIN "SessionCase" b ON b."id" = a."caseId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Session.delegationId' AS link, a."id" FROM "Session" a JOIN "Delegation" b ON b."id" = a."delegationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Session.membershipId' AS link, a."id" FROM "Session" a JOIN "Membership" b ON b."id" = a."membershipId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Session.userId' AS link, a."id" FROM "Session" a JOIN "User" b ON b."id" = a."userId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SessionCase.nominationId' AS link, a."id" FROM "SessionCase" a JOIN "Nomination" b ON b."id" = a."nominationId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SessionCase.sessionId' AS link, a."id" FROM "SessionCase" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SignedCopy.fileId' AS link, a."id" FROM "SignedCopy" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SlotBinding.lineId' AS link, a."id" FROM "SlotBinding" a JOIN "RegistrationLine" b ON b."id" = a."lineId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SlotBinding.personId' AS link, a."id" FROM "SlotBinding" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SnapshotDifference.filingId' AS link, a."id" FROM "SnapshotDifference" a JOIN "Filing" b ON b."id" = a."filingId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SnapshotImport.fileId' AS link, a."id" FROM "SnapshotImport" a JOIN "StoredFile" b ON b."id" = a."fileId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SnapshotImport.sourceId' AS link, a."id" FROM "SnapshotImport" a JOIN "FigureSource" b ON b."id" = a."sourceId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SourceMapping.sourceId' AS link, a."id" FROM "SourceMapping" a JOIN "FigureSource" b ON b."id" = a."sourceId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Substitution.memberId' AS link, a."id" FROM "Substitution" a JOIN "CouncilMember" b ON b."id" = a."memberId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Substitution.sessionId' AS link, a."id" FROM "Substitution" a JOIN "CouncilSession" b ON b."id" = a."sessionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Substitution.substituteId' AS link, a."id" FROM "Substitution" a JOIN "CouncilMember" b ON b."id" = a."substituteId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'UnitAlias.unitId' AS link, a."id" FROM "UnitAlias" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'SourceMapping.unitId' AS link, a."id" FROM "SourceMapping" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'User.personId' AS link, a."id" FROM "User" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'VerdictRow.personId' AS link, a."id" FROM "VerdictRow" a JOIN "Person" b ON b."id" = a."personId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'VerdictRow.runId' AS link, a."id" FROM "VerdictRow" a JOIN "EvaluationRun" b ON b."id" = a."runId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'VerdictRow.unitId' AS link, a."id" FROM "VerdictRow" a JOIN "OrgUnit" b ON b."id" = a."unitId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'VerdictRow.unitVersionId' AS link, a."id" FROM "VerdictRow" a JOIN "OrgUnitVersion" b ON b."id" = a."unitVersionId" WHERE b."provinceId" <> a."provinceId"
UNION ALL SELECT 'Verification.valueId' AS link, a."id" FROM "Verification" a JOIN "FilingValue" b ON b."id" = a."valueId" WHERE b."provinceId" <> a."provinceId";

-- snapshot-is-of-a-unit-and-a-source-of-its-province
SELECT s."sourceId", s."unitId" FROM "FigureSnapshot" s
LEFT JOIN "OrgUnit" u ON u."id" = s."unitId" AND u."provinceId" = s."provinceId"
LEFT JOIN "FigureSource" o ON o."id" = s."sourceId" AND o."provinceId" = s."provinceId"
WHERE u."id" IS NULL OR o."id" IS NULL;
