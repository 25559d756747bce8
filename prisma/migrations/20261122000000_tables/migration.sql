-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CampaignKind" AS ENUM ('CAMPAIGN', 'REFORM_PLAN');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'AMENDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RoundKind" AS ENUM ('ANNUAL', 'STAGE', 'TOPIC');

-- CreateEnum
CREATE TYPE "RoundStatus" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "NominationStatus" AS ENUM ('PROPOSED', 'DROPPED', 'COUNCIL_APPROVED', 'COUNCIL_REJECTED', 'APPROVED', 'RETURNED', 'DEFERRED', 'AWARDED');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('PREPARING', 'VOTING', 'CLOSED', 'COMPLETED');

-- CreateEnum
CREATE TYPE "BallotKind" AS ENUM ('OPEN', 'SECRET');

-- CreateEnum
CREATE TYPE "VoteChoice" AS ENUM ('AGREE', 'DISAGREE', 'OTHER');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'PARTLY_APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "LineDecision" AS ENUM ('AGREED', 'RETURNED', 'DEFERRED');

-- CreateEnum
CREATE TYPE "DecisionStatus" AS ENUM ('DRAFT', 'ISSUED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "AwardStatus" AS ENUM ('ISSUED', 'CORRECTED', 'REVOKED');

-- CreateEnum
CREATE TYPE "RunKind" AS ENUM ('TRIAL', 'OFFICIAL');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'RECOGNISED', 'SUPERSEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('COLLECTIVE', 'INDIVIDUAL');

-- CreateEnum
CREATE TYPE "VerdictOutcome" AS ENUM ('MET', 'NOT_MET', 'NOT_APPLICABLE', 'MISSING_DATA', 'NEEDS_JUDGEMENT');

-- CreateEnum
CREATE TYPE "FilingStatus" AS ENUM ('DRAFT', 'AWAITING_HEAD', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'CONFIRMED');

-- CreateEnum
CREATE TYPE "ValueState" AS ENUM ('REPORTED', 'NONE_ARISEN', 'NOT_APPLICABLE', 'NOT_YET_KNOWN');

-- CreateEnum
CREATE TYPE "LineMark" AS ENUM ('AGREED', 'NEEDS_FIX', 'LACKS_EVIDENCE', 'ADJUSTED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMINISTRATOR', 'PLANNER', 'PLANNING_HEAD', 'UNIT_HEAD', 'UNIT_OFFICER', 'COUNCIL_SECRETARY', 'COUNCIL_MEMBER', 'LEADER', 'AUDITOR');

-- CreateEnum
CREATE TYPE "IndexScope" AS ENUM ('INTERNAL', 'NATIONAL');

-- CreateEnum
CREATE TYPE "IndexStatus" AS ENUM ('DRAFT', 'SELF_SCORED', 'APPRAISED', 'RECOGNISED', 'PUBLISHED', 'CORRECTED');

-- CreateEnum
CREATE TYPE "Applicability" AS ENUM ('APPLICABLE', 'EXEMPT');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('CHECKED', 'APPLIED', 'DISCARDED', 'UNDONE');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('PROVINCE_COMMITTEE', 'PROVINCE_OFFICE', 'DEPARTMENT', 'CENTRAL_AGENCY', 'DISTRICT', 'COMMUNE', 'PUBLIC_SERVICE_UNIT', 'DIVISION');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('MERGE_INTO_NEW', 'MERGE_INTO_EXISTING', 'SPLIT', 'RENAME', 'DISSOLVE');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('DRAFT', 'AWAITING_HEAD', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'REJECTED');

-- CreateEnum
CREATE TYPE "LineKind" AS ENUM ('COLLECTIVE', 'INDIVIDUAL', 'COUNT');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('PLAN', 'RESULTS', 'DECISION');

-- CreateTable
CREATE TABLE "Campaign" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CampaignKind" NOT NULL DEFAULT 'CAMPAIGN',
    "title" TEXT NOT NULL,
    "ownerUnitId" TEXT NOT NULL,
    "parentId" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "terms" JSONB NOT NULL,
    "termsHash" TEXT NOT NULL,
    "officialText" TEXT NOT NULL DEFAULT '',
    "documentNumber" TEXT,
    "issuedOn" DATE,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" TEXT,
    "draftedById" TEXT NOT NULL,
    "accepted" JSONB NOT NULL DEFAULT '{}',
    "returnReason" TEXT,
    "withdrawReason" TEXT,
    "amendmentBasis" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReference" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT,
    "relation" TEXT NOT NULL,
    "number" TEXT,
    "issuedOn" DATE,
    "issuer" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "PlanReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "campaignId" TEXT NOT NULL,
    "planVersionId" TEXT NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "termsHash" TEXT NOT NULL,
    "reportingCalendar" TEXT NOT NULL DEFAULT 'moha',
    "status" "RoundStatus" NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundEvent" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "occurredOn" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "verdictId" TEXT NOT NULL,
    "tierId" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitVersionId" TEXT NOT NULL,
    "personId" TEXT,
    "subjectName" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "blockCode" TEXT NOT NULL,
    "achievementFrom" DATE NOT NULL,
    "achievementThrough" DATE NOT NULL,
    "status" "NominationStatus" NOT NULL DEFAULT 'PROPOSED',
    "byVerdict" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedById" TEXT,
    "liftedAt" TIMESTAMPTZ(3),
    "liftDocument" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Council" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Council_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilMember" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "councilId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CouncilMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouncilSession" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "councilId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "status" "SessionStatus" NOT NULL DEFAULT 'PREPARING',
    "ballotKind" "BallotKind" NOT NULL,
    "threshold" DECIMAL(6,3) NOT NULL,
    "base" TEXT NOT NULL,
    "quorum" DECIMAL(6,3) NOT NULL,
    "ruleSource" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "minutesText" TEXT NOT NULL DEFAULT '',
    "completedAt" TIMESTAMPTZ(3),
    "preparedById" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CouncilSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionCase" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "agree" INTEGER,
    "disagree" INTEGER,
    "other" INTEGER,
    "base" INTEGER,
    "passed" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SessionCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "choice" "VoteChoice" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "castAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BallotTurnout" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "castAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BallotTurnout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecretBallot" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "choice" "VoteChoice" NOT NULL,

    CONSTRAINT "SecretBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'DRAFT',
    "draftedById" TEXT NOT NULL,
    "submittedById" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "signedById" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "signerTitle" TEXT,
    "attentionReadAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalLine" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "nominationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "attention" TEXT[],
    "decision" "LineDecision",
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProposalLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "proposalId" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'award',
    "issuer" TEXT NOT NULL,
    "number" INTEGER,
    "symbol" TEXT NOT NULL DEFAULT 'QĐ-UBND',
    "signedOn" DATE,
    "year" INTEGER,
    "title" TEXT NOT NULL,
    "signerName" TEXT,
    "signerTitle" TEXT,
    "signatureForm" TEXT NOT NULL DEFAULT 'NONE',
    "status" "DecisionStatus" NOT NULL DEFAULT 'DRAFT',
    "slug" TEXT NOT NULL,
    "listHash" TEXT,
    "totalMoney" DECIMAL(18,0),
    "draftedById" TEXT NOT NULL,
    "issuedById" TEXT,
    "issuedAt" TIMESTAMPTZ(3),
    "publishedById" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "nominationId" TEXT,
    "position" INTEGER NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "unitId" TEXT,
    "personId" TEXT,
    "subjectName" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "unitName" TEXT NOT NULL,
    "awardClass" TEXT NOT NULL,
    "awardCode" TEXT NOT NULL,
    "roundTitle" TEXT NOT NULL,
    "achievementFrom" DATE NOT NULL,
    "achievementThrough" DATE NOT NULL,
    "money" DECIMAL(18,0) NOT NULL,
    "moneyFormula" TEXT NOT NULL,
    "status" "AwardStatus" NOT NULL DEFAULT 'ISSUED',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revocation" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "recoverMoney" BOOLEAN NOT NULL,
    "revokedById" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationRun" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RunKind" NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'QUEUED',
    "termsHash" TEXT NOT NULL,
    "engineVersion" TEXT NOT NULL,
    "dataAt" TIMESTAMPTZ(3) NOT NULL,
    "factsHash" TEXT,
    "resultHash" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "error" TEXT,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "recognisedById" TEXT,
    "recognisedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvaluationRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunFacts" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "batch" INTEGER NOT NULL,
    "facts" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "RunFacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerdictRow" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "tierId" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitVersionId" TEXT NOT NULL,
    "personId" TEXT,
    "subjectName" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "blockCode" TEXT NOT NULL,
    "outcome" "VerdictOutcome" NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "conditionsMet" INTEGER NOT NULL,
    "conditionsTotal" INTEGER NOT NULL,
    "firstObstacle" TEXT,
    "rank" INTEGER,
    "rankTied" BOOLEAN NOT NULL DEFAULT false,
    "withinQuota" BOOLEAN,
    "quotaReason" TEXT,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "VerdictRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HumanJudgement" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "tierId" TEXT NOT NULL,
    "conditionId" TEXT NOT NULL,
    "subjectKind" "SubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "outcome" "VerdictOutcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "judgedById" TEXT NOT NULL,
    "judgedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HumanJudgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "cumulative" BOOLEAN NOT NULL,
    "opensOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportingPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeriodLock" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "lockedById" TEXT NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "PeriodLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LockException" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "approvedById" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LockException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Filing" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitVersionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "status" "FilingStatus" NOT NULL DEFAULT 'DRAFT',
    "late" BOOLEAN NOT NULL DEFAULT false,
    "lateReason" TEXT,
    "correctionReason" TEXT,
    "receiptCode" TEXT,
    "preparedById" TEXT,
    "submittedById" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "reviewerId" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "returnDueAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingValue" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "state" "ValueState" NOT NULL DEFAULT 'REPORTED',
    "numerator" DECIMAL(20,4),
    "denominator" DECIMAL(20,4),
    "amount" DECIMAL(20,4),
    "explanation" TEXT NOT NULL DEFAULT '',
    "expectedOn" DATE,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FilingValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "valueId" TEXT NOT NULL,
    "valueVersion" INTEGER NOT NULL,
    "mark" "LineMark" NOT NULL,
    "state" "ValueState",
    "numerator" DECIMAL(20,4),
    "denominator" DECIMAL(20,4),
    "amount" DECIMAL(20,4),
    "reason" TEXT NOT NULL DEFAULT '',
    "newFinding" BOOLEAN NOT NULL DEFAULT false,
    "verifierId" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnPin" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "remark" TEXT NOT NULL,
    "pinnedById" TEXT NOT NULL,
    "pinnedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReturnPin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "pages" INTEGER,
    "scan" TEXT NOT NULL DEFAULT 'not-scanned',
    "uploadedById" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unitId" TEXT,
    "purpose" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "valueId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "page" INTEGER,
    "documentNumber" TEXT,
    "documentDate" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "linkedById" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "totpSecret" TEXT,
    "totpLastStep" INTEGER,
    "disabledAt" TIMESTAMPTZ(3),
    "personId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "membershipId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "fromUserId" TEXT NOT NULL,
    "toUserId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "document" TEXT NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "windowEnd" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "IndexDefinition" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "scaleMin" DECIMAL(12,4) NOT NULL,
    "scaleMax" DECIMAL(12,4) NOT NULL,
    "measuredBy" TEXT NOT NULL,

    CONSTRAINT "IndexDefinition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GradeScale" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "indexId" TEXT NOT NULL,
    "blockId" TEXT,
    "year" INTEGER NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "GradeScale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GradeBand" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "scaleId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "lowest" DECIMAL(12,4),

    CONSTRAINT "GradeBand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexResult" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "indexId" TEXT NOT NULL,
    "scope" "IndexScope" NOT NULL,
    "year" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitVersionId" TEXT NOT NULL,
    "applicability" "Applicability" NOT NULL,
    "exemptReason" TEXT,
    "selfScore" DECIMAL(12,4),
    "appraisedScore" DECIMAL(12,4),
    "surveyScore" DECIMAL(12,4),
    "maxApplicable" DECIMAL(12,4),
    "value" DECIMAL(12,4),
    "gradeCode" TEXT,
    "rankInBlock" INTEGER,
    "status" "IndexStatus" NOT NULL,
    "basis" TEXT NOT NULL DEFAULT 'measured',
    "document" TEXT NOT NULL,
    "recognisedOn" DATE,
    "importId" TEXT,
    "replacesId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndexResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexImport" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "indexId" TEXT NOT NULL,
    "scope" "IndexScope" NOT NULL,
    "year" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "recognisedOn" DATE NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "errorCount" INTEGER NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'CHECKED',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndexImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Province" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "fictitious" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "successorId" TEXT,
    "legalDocument" TEXT,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnitVersion" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "parentId" TEXT,
    "path" TEXT NOT NULL,
    "blockId" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "legalDocument" TEXT,

    CONSTRAINT "OrgUnitVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnitSuccession" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "fromUnitId" TEXT NOT NULL,
    "toUnitId" TEXT,
    "toName" TEXT NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "legalDocument" TEXT NOT NULL,
    "share" DECIMAL(6,3),

    CONSTRAINT "OrgUnitSuccession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnitAttribute" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "applies" BOOLEAN NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "document" TEXT NOT NULL,

    CONSTRAINT "OrgUnitAttribute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmulationBlock" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EmulationBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "staffCode" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonPosting" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "isUnitHead" BOOLEAN NOT NULL DEFAULT false,
    "isLeadership" BOOLEAN NOT NULL DEFAULT false,
    "isDirectWorker" BOOLEAN NOT NULL DEFAULT true,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "PersonPosting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "value" JSONB NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "working" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "unitVersionId" TEXT NOT NULL,
    "status" "RegistrationStatus" NOT NULL DEFAULT 'DRAFT',
    "pledge" TEXT NOT NULL DEFAULT '',
    "late" BOOLEAN NOT NULL DEFAULT false,
    "lateReason" TEXT,
    "returnReason" TEXT,
    "receiptCode" TEXT,
    "preparedById" TEXT,
    "submittedById" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationLine" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "kind" "LineKind" NOT NULL,
    "unitId" TEXT,
    "personId" TEXT,
    "personName" TEXT,
    "personPost" TEXT,
    "count" INTEGER,
    "pledge" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegistrationLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlotBinding" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "boundById" TEXT NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SlotBinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "searchText" TEXT NOT NULL DEFAULT '',
    "sourceId" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" TEXT NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "provinceId" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "onBehalfOf" TEXT,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "subjectLabel" TEXT NOT NULL DEFAULT '',
    "unitId" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "requestId" TEXT,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("provinceId","sequence")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "provinceId" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("provinceId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "WebhookEndpoint" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "events" TEXT[],
    "createdById" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WebhookEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobProgress" (
    "id" TEXT NOT NULL,
    "provinceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "message" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobProgress_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_slug_key" ON "Campaign"("slug");

-- CreateIndex
CREATE INDEX "Campaign_provinceId_createdAt_id_idx" ON "Campaign"("provinceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Campaign_parentId_idx" ON "Campaign"("parentId");

-- CreateIndex
CREATE INDEX "PlanVersion_provinceId_status_idx" ON "PlanVersion"("provinceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_campaignId_number_key" ON "PlanVersion"("campaignId", "number");

-- CreateIndex
CREATE INDEX "PlanReference_fromId_idx" ON "PlanReference"("fromId");

-- CreateIndex
CREATE INDEX "PlanReference_toId_idx" ON "PlanReference"("toId");

-- CreateIndex
CREATE INDEX "Round_provinceId_status_idx" ON "Round"("provinceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Round_campaignId_kind_code_key" ON "Round"("campaignId", "kind", "code");

-- CreateIndex
CREATE INDEX "RoundEvent_roundId_event_idx" ON "RoundEvent"("roundId", "event");

-- CreateIndex
CREATE INDEX "Nomination_provinceId_roundId_status_idx" ON "Nomination"("provinceId", "roundId", "status");

-- CreateIndex
CREATE INDEX "Hold_roundId_subjectId_idx" ON "Hold"("roundId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilMember_councilId_userId_key" ON "CouncilMember"("councilId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "CouncilSession_provinceId_code_key" ON "CouncilSession"("provinceId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SessionCase_sessionId_nominationId_key" ON "SessionCase"("sessionId", "nominationId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_caseId_memberId_key" ON "Ballot"("caseId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "BallotTurnout_sessionId_memberId_key" ON "BallotTurnout"("sessionId", "memberId");

-- CreateIndex
CREATE INDEX "SecretBallot_caseId_idx" ON "SecretBallot"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Recusal_caseId_memberId_key" ON "Recusal"("caseId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_provinceId_code_key" ON "Proposal"("provinceId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalLine_proposalId_nominationId_key" ON "ProposalLine"("proposalId", "nominationId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_slug_key" ON "Decision"("slug");

-- CreateIndex
CREATE INDEX "Decision_provinceId_status_idx" ON "Decision"("provinceId", "status");

-- CreateIndex
CREATE INDEX "Award_provinceId_unitId_idx" ON "Award"("provinceId", "unitId");

-- CreateIndex
CREATE INDEX "Award_provinceId_personId_idx" ON "Award"("provinceId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Award_decisionId_position_key" ON "Award"("decisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Revocation_awardId_key" ON "Revocation"("awardId");

-- CreateIndex
CREATE INDEX "EvaluationRun_provinceId_status_idx" ON "EvaluationRun"("provinceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRun_roundId_number_key" ON "EvaluationRun"("roundId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RunFacts_runId_batch_key" ON "RunFacts"("runId", "batch");

-- CreateIndex
CREATE INDEX "VerdictRow_runId_tierId_outcome_subjectName_id_idx" ON "VerdictRow"("runId", "tierId", "outcome", "subjectName", "id");

-- CreateIndex
CREATE INDEX "VerdictRow_unitId_idx" ON "VerdictRow"("unitId");

-- CreateIndex
CREATE INDEX "HumanJudgement_roundId_subjectId_idx" ON "HumanJudgement"("roundId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_provinceId_code_key" ON "Indicator"("provinceId", "code");

-- CreateIndex
CREATE INDEX "IndicatorVersion_indicatorId_idx" ON "IndicatorVersion"("indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_roundId_code_key" ON "ReportingPeriod"("roundId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "PeriodLock_periodId_key" ON "PeriodLock"("periodId");

-- CreateIndex
CREATE INDEX "LockException_periodId_unitId_idx" ON "LockException"("periodId", "unitId");

-- CreateIndex
CREATE INDEX "Filing_provinceId_status_idx" ON "Filing"("provinceId", "status");

-- CreateIndex
CREATE INDEX "Filing_unitId_idx" ON "Filing"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_periodId_unitId_revision_key" ON "Filing"("periodId", "unitId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_provinceId_receiptCode_key" ON "Filing"("provinceId", "receiptCode");

-- CreateIndex
CREATE UNIQUE INDEX "FilingValue_filingId_indicatorId_key" ON "FilingValue"("filingId", "indicatorId");

-- CreateIndex
CREATE INDEX "Verification_valueId_verifiedAt_idx" ON "Verification"("valueId", "verifiedAt");

-- CreateIndex
CREATE INDEX "ReturnPin_filingId_idx" ON "ReturnPin"("filingId");

-- CreateIndex
CREATE INDEX "StoredFile_provinceId_uploadedAt_idx" ON "StoredFile"("provinceId", "uploadedAt");

-- CreateIndex
CREATE INDEX "StoredFile_sha256_idx" ON "StoredFile"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_valueId_fileId_key" ON "Evidence"("valueId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_provinceId_idx" ON "User"("provinceId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "Membership_unitId_role_idx" ON "Membership"("unitId", "role");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "IndexDefinition_provinceId_code_key" ON "IndexDefinition"("provinceId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "GradeScale_indexId_blockId_year_key" ON "GradeScale"("indexId", "blockId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "GradeBand_scaleId_code_key" ON "GradeBand"("scaleId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "GradeBand_scaleId_rank_key" ON "GradeBand"("scaleId", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "IndexResult_replacesId_key" ON "IndexResult"("replacesId");

-- CreateIndex
CREATE INDEX "IndexResult_provinceId_year_indexId_idx" ON "IndexResult"("provinceId", "year", "indexId");

-- CreateIndex
CREATE INDEX "IndexResult_unitId_year_idx" ON "IndexResult"("unitId", "year");

-- CreateIndex
CREATE INDEX "IndexImport_provinceId_createdAt_idx" ON "IndexImport"("provinceId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_provinceId_code_key" ON "OrgUnit"("provinceId", "code");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_provinceId_position_idx" ON "OrgUnitVersion"("provinceId", "position");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_unitId_idx" ON "OrgUnitVersion"("unitId");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_path_idx" ON "OrgUnitVersion"("path");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnitSuccession_fromUnitId_toUnitId_effectiveOn_key" ON "OrgUnitSuccession"("fromUnitId", "toUnitId", "effectiveOn");

-- CreateIndex
CREATE INDEX "OrgUnitAttribute_unitId_attribute_idx" ON "OrgUnitAttribute"("unitId", "attribute");

-- CreateIndex
CREATE UNIQUE INDEX "EmulationBlock_provinceId_code_key" ON "EmulationBlock"("provinceId", "code");

-- CreateIndex
CREATE INDEX "Person_provinceId_searchKey_idx" ON "Person"("provinceId", "searchKey");

-- CreateIndex
CREATE UNIQUE INDEX "Person_provinceId_staffCode_key" ON "Person"("provinceId", "staffCode");

-- CreateIndex
CREATE INDEX "PersonPosting_unitId_idx" ON "PersonPosting"("unitId");

-- CreateIndex
CREATE INDEX "PersonPosting_personId_idx" ON "PersonPosting"("personId");

-- CreateIndex
CREATE INDEX "RuleSet_provinceId_kind_key_validFrom_idx" ON "RuleSet"("provinceId", "kind", "key", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Holiday_provinceId_day_key" ON "Holiday"("provinceId", "day");

-- CreateIndex
CREATE INDEX "Registration_provinceId_status_idx" ON "Registration"("provinceId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_roundId_unitId_key" ON "Registration"("roundId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_provinceId_receiptCode_key" ON "Registration"("provinceId", "receiptCode");

-- CreateIndex
CREATE INDEX "RegistrationLine_registrationId_idx" ON "RegistrationLine"("registrationId");

-- CreateIndex
CREATE INDEX "SlotBinding_lineId_idx" ON "SlotBinding"("lineId");

-- CreateIndex
CREATE INDEX "Publication_kind_current_publishedAt_id_idx" ON "Publication"("kind", "current", "publishedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_kind_slug_edition_key" ON "Publication"("kind", "slug", "edition");

-- CreateIndex
CREATE INDEX "AuditEvent_provinceId_subject_subjectId_idx" ON "AuditEvent"("provinceId", "subject", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_provinceId_at_idx" ON "AuditEvent"("provinceId", "at");

-- CreateIndex
CREATE INDEX "Notice_userId_createdAt_idx" ON "Notice"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_sentAt_createdAt_idx" ON "OutboxMessage"("sentAt", "createdAt");

-- CreateIndex
CREATE INDEX "JobProgress_userId_createdAt_idx" ON "JobProgress"("userId", "createdAt");

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReference" ADD CONSTRAINT "PlanReference_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReference" ADD CONSTRAINT "PlanReference_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_campaignId_fkey" FOREIGN KEY ("campaignId") REFERENCES "Campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundEvent" ADD CONSTRAINT "RoundEvent_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EvaluationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "VerdictRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_unitVersionId_fkey" FOREIGN KEY ("unitVersionId") REFERENCES "OrgUnitVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilMember" ADD CONSTRAINT "CouncilMember_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_councilId_fkey" FOREIGN KEY ("councilId") REFERENCES "Council"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionCase" ADD CONSTRAINT "SessionCase_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionCase" ADD CONSTRAINT "SessionCase_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "SessionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotTurnout" ADD CONSTRAINT "BallotTurnout_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotTurnout" ADD CONSTRAINT "BallotTurnout_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecretBallot" ADD CONSTRAINT "SecretBallot_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "SessionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "SessionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CouncilMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalLine" ADD CONSTRAINT "ProposalLine_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalLine" ADD CONSTRAINT "ProposalLine_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRun" ADD CONSTRAINT "EvaluationRun_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunFacts" ADD CONSTRAINT "RunFacts_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EvaluationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_runId_fkey" FOREIGN KEY ("runId") REFERENCES "EvaluationRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_unitVersionId_fkey" FOREIGN KEY ("unitVersionId") REFERENCES "OrgUnitVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HumanJudgement" ADD CONSTRAINT "HumanJudgement_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodLock" ADD CONSTRAINT "PeriodLock_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_unitVersionId_fkey" FOREIGN KEY ("unitVersionId") REFERENCES "OrgUnitVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingValue" ADD CONSTRAINT "FilingValue_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verification" ADD CONSTRAINT "Verification_valueId_fkey" FOREIGN KEY ("valueId") REFERENCES "FilingValue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnPin" ADD CONSTRAINT "ReturnPin_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_valueId_fkey" FOREIGN KEY ("valueId") REFERENCES "FilingValue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_fromUserId_fkey" FOREIGN KEY ("fromUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_toUserId_fkey" FOREIGN KEY ("toUserId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeScale" ADD CONSTRAINT "GradeScale_indexId_fkey" FOREIGN KEY ("indexId") REFERENCES "IndexDefinition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GradeBand" ADD CONSTRAINT "GradeBand_scaleId_fkey" FOREIGN KEY ("scaleId") REFERENCES "GradeScale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexResult" ADD CONSTRAINT "IndexResult_indexId_fkey" FOREIGN KEY ("indexId") REFERENCES "IndexDefinition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexResult" ADD CONSTRAINT "IndexResult_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexResult" ADD CONSTRAINT "IndexResult_unitVersionId_fkey" FOREIGN KEY ("unitVersionId") REFERENCES "OrgUnitVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexResult" ADD CONSTRAINT "IndexResult_importId_fkey" FOREIGN KEY ("importId") REFERENCES "IndexImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexResult" ADD CONSTRAINT "IndexResult_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "IndexResult"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexImport" ADD CONSTRAINT "IndexImport_indexId_fkey" FOREIGN KEY ("indexId") REFERENCES "IndexDefinition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Province" ADD CONSTRAINT "Province_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Province"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_provinceId_fkey" FOREIGN KEY ("provinceId") REFERENCES "Province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitVersion" ADD CONSTRAINT "OrgUnitVersion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitVersion" ADD CONSTRAINT "OrgUnitVersion_blockId_fkey" FOREIGN KEY ("blockId") REFERENCES "EmulationBlock"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitSuccession" ADD CONSTRAINT "OrgUnitSuccession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitSuccession" ADD CONSTRAINT "OrgUnitSuccession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitAttribute" ADD CONSTRAINT "OrgUnitAttribute_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPosting" ADD CONSTRAINT "PersonPosting_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPosting" ADD CONSTRAINT "PersonPosting_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_unitVersionId_fkey" FOREIGN KEY ("unitVersionId") REFERENCES "OrgUnitVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationLine" ADD CONSTRAINT "RegistrationLine_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationLine" ADD CONSTRAINT "RegistrationLine_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationLine" ADD CONSTRAINT "RegistrationLine_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotBinding" ADD CONSTRAINT "SlotBinding_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "RegistrationLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlotBinding" ADD CONSTRAINT "SlotBinding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
