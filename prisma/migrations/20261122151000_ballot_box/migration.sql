-- While a secret vote is open its answers lie in one sealed box, under a key the database does not
-- hold. Closing takes them out in one go and in no order, with a receipt for each ballot.

CREATE TABLE "BallotBox" (
  "sessionId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sealed" BYTEA NOT NULL,
  CONSTRAINT "BallotBox_pkey" PRIMARY KEY ("sessionId")
);
ALTER TABLE "BallotBox" ADD CONSTRAINT "BallotBox_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "BallotReceipt" (
  "code" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  CONSTRAINT "BallotReceipt_pkey" PRIMARY KEY ("code")
);
CREATE INDEX "BallotReceipt_sessionId_idx" ON "BallotReceipt" ("sessionId");
ALTER TABLE "BallotReceipt" ADD CONSTRAINT "BallotReceipt_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CouncilSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['BallotBox', 'BallotReceipt'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO thi_dua_app', name);
  END LOOP;
END $$;
REVOKE UPDATE ON "BallotReceipt" FROM thi_dua_app;
GRANT UPDATE ON "BallotBox" TO thi_dua_app;
CREATE TRIGGER "BallotReceipt_insert_only" BEFORE UPDATE OR DELETE ON "BallotReceipt" FOR EACH ROW EXECUTE FUNCTION refuse_history_change();

-- Ballots of before were written as they came: rewritten under new ids, in no order, by one transaction.
ALTER TABLE "SecretBallot" DISABLE TRIGGER "SecretBallot_insert_only";
CREATE TEMP TABLE ballots_of_before ON COMMIT DROP AS SELECT "provinceId", "caseId", "choice" FROM "SecretBallot";
DELETE FROM "SecretBallot";
INSERT INTO "SecretBallot" ("id", "provinceId", "caseId", "choice")
  SELECT gen_random_uuid()::text, "provinceId", "caseId", "choice" FROM ballots_of_before ORDER BY random();
ALTER TABLE "SecretBallot" ENABLE TRIGGER "SecretBallot_insert_only";

-- Each member who voted counts once on each case they may vote on: a secret vote that does not add up is not closed.
CREATE FUNCTION refuse_uneven_closing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "SessionCase" c WHERE c."sessionId" = NEW."id"
      AND (SELECT count(*) FROM "SecretBallot" b WHERE b."caseId" = c."id") <>
        (SELECT count(*) FROM "BallotTurnout" t WHERE t."sessionId" = NEW."id"
          AND NOT EXISTS (SELECT 1 FROM "Recusal" r WHERE r."caseId" = c."id" AND r."memberId" = t."memberId"))
  ) THEN
    RAISE EXCEPTION 'the ballots are not as many as the members who voted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CouncilSession_closes_even" BEFORE UPDATE ON "CouncilSession" FOR EACH ROW
  WHEN (NEW."ballotKind" = 'SECRET' AND OLD."status" = 'VOTING' AND NEW."status" = 'CLOSED')
  EXECUTE FUNCTION refuse_uneven_closing();
