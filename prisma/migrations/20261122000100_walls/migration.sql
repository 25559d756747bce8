-- What the schema language cannot say: validity that never overlaps, states that cannot exist,
-- history that cannot be rewritten, and the wall between provinces. The role thi_dua_app, under
-- which the application runs, must exist before this migration (see lib/cli).

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- 1. Validity periods are half-open [from, to) and never overlap.

ALTER TABLE "OrgUnitVersion"
  ADD CONSTRAINT "OrgUnitVersion_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "OrgUnitVersion_path" CHECK ("path" LIKE '/%/' AND "path" LIKE '%/' || "unitId" || '/'),
  ADD CONSTRAINT "OrgUnitVersion_no_overlap" EXCLUDE USING gist ("unitId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "OrgUnitAttribute"
  ADD CONSTRAINT "OrgUnitAttribute_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "OrgUnitAttribute_no_overlap" EXCLUDE USING gist ("unitId" WITH =, "attribute" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "PersonPosting"
  ADD CONSTRAINT "PersonPosting_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "PersonPosting_no_overlap" EXCLUDE USING gist ("personId" WITH =, "unitId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "Membership"
  ADD CONSTRAINT "Membership_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "Membership_no_overlap" EXCLUDE USING gist ("userId" WITH =, "unitId" WITH =, "role" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "RuleSet"
  ADD CONSTRAINT "RuleSet_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "RuleSet_no_overlap" EXCLUDE USING gist ("provinceId" WITH =, "kind" WITH =, "key" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "IndicatorVersion"
  ADD CONSTRAINT "IndicatorVersion_validity" CHECK ("validTo" IS NULL OR "validTo" > "validFrom"),
  ADD CONSTRAINT "IndicatorVersion_no_overlap" EXCLUDE USING gist ("indicatorId" WITH =, daterange("validFrom", "validTo") WITH &&);
ALTER TABLE "Delegation"
  ADD CONSTRAINT "Delegation_validity" CHECK ("validTo" > "validFrom"),
  ADD CONSTRAINT "Delegation_not_to_self" CHECK ("fromUserId" <> "toUserId");
CREATE UNIQUE INDEX "OrgUnitSuccession_once" ON "OrgUnitSuccession" ("fromUnitId", "toUnitId", "effectiveOn") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "GradeScale_once" ON "GradeScale" ("indexId", "blockId", "year") NULLS NOT DISTINCT;

-- 2. Plans and rounds.

CREATE UNIQUE INDEX "PlanVersion_one_in_force" ON "PlanVersion" ("campaignId") WHERE "status" = 'PUBLISHED';
CREATE UNIQUE INDEX "PlanVersion_one_draft" ON "PlanVersion" ("campaignId") WHERE "status" IN ('DRAFT', 'SUBMITTED');
ALTER TABLE "PlanVersion"
  ADD CONSTRAINT "PlanVersion_published_has_facts" CHECK ("status" NOT IN ('PUBLISHED', 'AMENDED') OR ("publishedAt" IS NOT NULL AND "publishedById" IS NOT NULL)),
  ADD CONSTRAINT "PlanVersion_withdrawn_has_reason" CHECK ("status" <> 'WITHDRAWN' OR "withdrawReason" IS NOT NULL);
ALTER TABLE "Round" ADD CONSTRAINT "Round_window" CHECK ("endsOn" >= "startsOn");
CREATE UNIQUE INDEX "RoundEvent_one_in_force" ON "RoundEvent" ("roundId", "event") WHERE "supersededAt" IS NULL;

CREATE FUNCTION refuse_published_plan_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" IN ('PUBLISHED', 'AMENDED', 'WITHDRAWN')
     AND (NEW."terms" IS DISTINCT FROM OLD."terms" OR NEW."termsHash" IS DISTINCT FROM OLD."termsHash"
          OR NEW."officialText" IS DISTINCT FROM OLD."officialText" OR NEW."number" IS DISTINCT FROM OLD."number"
          OR NEW."campaignId" IS DISTINCT FROM OLD."campaignId") THEN
    RAISE EXCEPTION 'a published plan version is immutable' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "PlanVersion_immutable" BEFORE UPDATE ON "PlanVersion" FOR EACH ROW EXECUTE FUNCTION refuse_published_plan_change();

-- 3. Registrations.

ALTER TABLE "RegistrationLine"
  ADD CONSTRAINT "RegistrationLine_shape" CHECK (
    ("kind" = 'COLLECTIVE' AND "unitId" IS NOT NULL AND "personId" IS NULL AND "count" IS NULL) OR
    ("kind" = 'INDIVIDUAL' AND ("personId" IS NOT NULL OR "personName" IS NOT NULL) AND "count" IS NULL) OR
    ("kind" = 'COUNT' AND "count" BETWEEN 1 AND 9999 AND "personId" IS NULL AND "personName" IS NULL)
  );
ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_submitted_has_facts" CHECK ("status" NOT IN ('SUBMITTED', 'ACCEPTED') OR ("submittedAt" IS NOT NULL AND "submittedById" IS NOT NULL AND "receiptCode" IS NOT NULL)),
  ADD CONSTRAINT "Registration_late_has_reason" CHECK (NOT "late" OR "lateReason" IS NOT NULL),
  ADD CONSTRAINT "Registration_returned_has_reason" CHECK ("status" NOT IN ('RETURNED', 'REJECTED') OR "returnReason" IS NOT NULL);
CREATE UNIQUE INDEX "SlotBinding_one_per_slot" ON "SlotBinding" ("lineId", "slot") WHERE "releasedAt" IS NULL;
CREATE UNIQUE INDEX "SlotBinding_one_per_person" ON "SlotBinding" ("lineId", "personId") WHERE "releasedAt" IS NULL;
ALTER TABLE "SlotBinding" ADD CONSTRAINT "SlotBinding_slot" CHECK ("slot" >= 1);

-- 4. Filings.

ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_window" CHECK ("endsOn" >= "startsOn");
CREATE UNIQUE INDEX "Filing_one_current" ON "Filing" ("periodId", "unitId") WHERE "current";
ALTER TABLE "Filing"
  ADD CONSTRAINT "Filing_submitted_has_facts" CHECK ("status" NOT IN ('SUBMITTED', 'UNDER_REVIEW', 'CONFIRMED') OR ("submittedAt" IS NOT NULL AND "submittedById" IS NOT NULL AND "receiptCode" IS NOT NULL)),
  ADD CONSTRAINT "Filing_confirmed_by_another" CHECK ("status" <> 'CONFIRMED' OR ("confirmedById" IS NOT NULL AND "confirmedById" <> "submittedById")),
  ADD CONSTRAINT "Filing_late_has_reason" CHECK (NOT "late" OR "lateReason" IS NOT NULL);
ALTER TABLE "FilingValue"
  ADD CONSTRAINT "FilingValue_shape" CHECK ("state" = 'REPORTED' OR ("numerator" IS NULL AND "denominator" IS NULL AND "amount" IS NULL)),
  ADD CONSTRAINT "FilingValue_not_negative" CHECK (coalesce("numerator", 0) >= 0 AND coalesce("denominator", 0) >= 0);
ALTER TABLE "Verification"
  ADD CONSTRAINT "Verification_reason" CHECK ("mark" = 'AGREED' OR "reason" <> ''),
  ADD CONSTRAINT "Verification_adjusted_has_figure" CHECK ("mark" <> 'ADJUSTED' OR "state" IS NOT NULL);
ALTER TABLE "LockException" ADD CONSTRAINT "LockException_window" CHECK ("until" > "approvedAt");
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size" CHECK ("size" > 0), ADD CONSTRAINT "StoredFile_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- 5. Index results: exempt is a statement with a document, a recognised result has a value and a date.

ALTER TABLE "IndexResult"
  ADD CONSTRAINT "IndexResult_exempt_shape" CHECK ("applicability" = 'APPLICABLE' OR ("value" IS NULL AND "gradeCode" IS NULL AND "exemptReason" IS NOT NULL)),
  ADD CONSTRAINT "IndexResult_recognised_shape" CHECK ("applicability" = 'EXEMPT' OR "status" NOT IN ('RECOGNISED', 'PUBLISHED') OR (("value" IS NOT NULL OR "gradeCode" IS NOT NULL) AND "recognisedOn" IS NOT NULL));
CREATE UNIQUE INDEX "IndexResult_one_in_force" ON "IndexResult" ("indexId", "scope", "year", "unitId") WHERE "status" <> 'CORRECTED';

-- 6. Evaluation.

CREATE UNIQUE INDEX "EvaluationRun_one_official_at_work" ON "EvaluationRun" ("roundId") WHERE "kind" = 'OFFICIAL' AND "status" IN ('QUEUED', 'RUNNING');
CREATE UNIQUE INDEX "EvaluationRun_one_recognised" ON "EvaluationRun" ("roundId") WHERE "status" = 'RECOGNISED';
ALTER TABLE "EvaluationRun"
  ADD CONSTRAINT "EvaluationRun_progress" CHECK ("done" BETWEEN 0 AND "total"),
  ADD CONSTRAINT "EvaluationRun_done_has_hashes" CHECK ("status" NOT IN ('DONE', 'RECOGNISED', 'SUPERSEDED') OR ("factsHash" IS NOT NULL AND "resultHash" IS NOT NULL)),
  ADD CONSTRAINT "EvaluationRun_trial_is_never_recognised" CHECK ("status" <> 'RECOGNISED' OR "kind" = 'OFFICIAL');
CREATE UNIQUE INDEX "VerdictRow_one_per_subject" ON "VerdictRow" ("runId", "tierId", "unitId", "personId") NULLS NOT DISTINCT;
ALTER TABLE "VerdictRow" ADD CONSTRAINT "VerdictRow_subject" CHECK (("subjectKind" = 'INDIVIDUAL') = ("personId" IS NOT NULL));

-- 7. Commendation.

CREATE UNIQUE INDEX "Nomination_one_per_subject" ON "Nomination" ("roundId", "tierId", "unitId", "personId") NULLS NOT DISTINCT WHERE "status" <> 'DROPPED';
ALTER TABLE "Nomination"
  ADD CONSTRAINT "Nomination_addition_has_reason" CHECK ("byVerdict" OR "reason" <> ''),
  ADD CONSTRAINT "Nomination_removal_has_reason" CHECK ("status" NOT IN ('DROPPED') OR "reason" <> ''),
  ADD CONSTRAINT "Nomination_period" CHECK ("achievementThrough" >= "achievementFrom");
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_lifted_by_document" CHECK ("liftedAt" IS NULL OR ("liftedById" IS NOT NULL AND "liftDocument" IS NOT NULL));
ALTER TABLE "CouncilSession" ADD CONSTRAINT "CouncilSession_share" CHECK ("threshold" BETWEEN 0 AND 100 AND "quorum" BETWEEN 0 AND 100);
ALTER TABLE "ProposalLine" ADD CONSTRAINT "ProposalLine_reason" CHECK ("decision" IS NULL OR "decision" = 'AGREED' OR "reason" <> '');
CREATE UNIQUE INDEX "Decision_number_once" ON "Decision" ("provinceId", "issuer", "year", "number") WHERE "number" IS NOT NULL;
CREATE UNIQUE INDEX "Decision_one_per_proposal" ON "Decision" ("proposalId") WHERE "proposalId" IS NOT NULL AND "kind" = 'award';
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_issued_has_facts" CHECK ("status" = 'DRAFT' OR ("number" IS NOT NULL AND "signedOn" IS NOT NULL AND "year" = extract(year FROM "signedOn") AND "signerName" IS NOT NULL AND "signerTitle" IS NOT NULL AND "listHash" IS NOT NULL)),
  ADD CONSTRAINT "Decision_number_positive" CHECK ("number" IS NULL OR "number" > 0);
ALTER TABLE "Award" ADD CONSTRAINT "Award_money" CHECK ("money" >= 0), ADD CONSTRAINT "Award_class" CHECK ("awardClass" IN ('title', 'form'));
CREATE UNIQUE INDEX "Publication_one_current" ON "Publication" ("kind", "slug") WHERE "current";

CREATE FUNCTION refuse_award_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'an award is never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (NEW."decisionId", NEW."position", NEW."subjectKind", NEW."awardCode", NEW."money") IS DISTINCT FROM
     (OLD."decisionId", OLD."position", OLD."subjectKind", OLD."awardCode", OLD."money") OR OLD."status" = 'REVOKED' THEN
    RAISE EXCEPTION 'an award line keeps what was signed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Award_keeps_history" BEFORE UPDATE OR DELETE ON "Award" FOR EACH ROW EXECUTE FUNCTION refuse_award_rewrite();

-- 8. History is insert-only.

CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "AuditEvent_insert_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "Verification_insert_only" BEFORE UPDATE OR DELETE ON "Verification" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "HumanJudgement_insert_only" BEFORE UPDATE OR DELETE ON "HumanJudgement" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "SecretBallot_insert_only" BEFORE UPDATE OR DELETE ON "SecretBallot" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "BallotTurnout_insert_only" BEFORE UPDATE OR DELETE ON "BallotTurnout" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER "Revocation_insert_only" BEFORE UPDATE OR DELETE ON "Revocation" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

-- 9. The wall between provinces. Every table with a provinceId shows only the province set for the
--    transaction; with none set it shows nothing. Identity rows are also read while somebody signs
--    in, when no province is known yet; what is published is for everybody to read.

CREATE FUNCTION app_province() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.province', true), '') $$;
CREATE FUNCTION app_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('app.purpose', true), '') $$;

GRANT USAGE ON SCHEMA public TO thi_dua_app;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO thi_dua_app;
REVOKE ALL ON "_prisma_migrations" FROM thi_dua_app;
REVOKE INSERT, UPDATE ON "Province" FROM thi_dua_app;
REVOKE UPDATE ON "AuditEvent", "Verification", "HumanJudgement", "SecretBallot", "BallotTurnout", "Revocation" FROM thi_dua_app;
GRANT DELETE ON "RegistrationLine", "FilingValue", "Evidence", "ReturnPin", "StoredFile", "SessionCase", "Recusal", "ProposalLine", "PlanReference",
  "IdempotencyKey", "Throttle", "Holiday", "GradeBand" TO thi_dua_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE ON TABLES TO thi_dua_app;

DO $$
DECLARE
  name text;
BEGIN
  FOR name IN
    SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'provinceId'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    IF name IN ('User', 'Membership', 'Session', 'ApiToken') THEN
      EXECUTE format('CREATE POLICY identity ON %I TO thi_dua_app USING ("provinceId" = app_province() OR app_purpose() = ''identity'') WITH CHECK ("provinceId" = app_province() OR app_purpose() = ''identity'')', name);
    ELSE
      EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    END IF;
    -- The owner migrates, loads demo data, backs up and verifies; it never serves a request.
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
CREATE POLICY published ON "Publication" FOR SELECT TO thi_dua_app USING (true);

-- 10. Background jobs are queued in the transaction of the change they belong to. The queue's own
--     tables are out of the application's reach; this one door adds a job and nothing else.

CREATE FUNCTION enqueue_job(task text, payload json, job_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key => enqueue_job.job_key);
END $$;
REVOKE ALL ON FUNCTION enqueue_job(text, json, text) FROM public;
GRANT EXECUTE ON FUNCTION enqueue_job(text, json, text) TO thi_dua_app;
