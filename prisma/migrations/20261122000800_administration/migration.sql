-- What administrators need: passwords handed out that expire, memberships that can be taken back on
-- the day they were given, the log by person and by unit, and the state of background jobs.

ALTER TABLE "User" ADD COLUMN "passwordExpiresAt" TIMESTAMPTZ(3);
ALTER TABLE "User" ADD CONSTRAINT "User_handed_out_password_is_changed" CHECK ("passwordExpiresAt" IS NULL OR "mustChangePassword");

-- Taken back on its first day, a membership was never in force: an empty range, which overlaps nothing.
ALTER TABLE "Membership" DROP CONSTRAINT "Membership_validity";
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_validity" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");

CREATE INDEX "AuditEvent_provinceId_actorId_sequence_idx" ON "AuditEvent" ("provinceId", "actorId", "sequence");
CREATE INDEX "AuditEvent_provinceId_unitId_sequence_idx" ON "AuditEvent" ("provinceId", "unitId", "sequence");

-- A job belongs to the province whose transaction queued it; upkeep that the schedule starts belongs to none.
CREATE OR REPLACE FUNCTION enqueue_job(task text, payload json, job_key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM graphile_worker.add_job(
    task,
    CASE WHEN app_province() IS NULL THEN payload
         ELSE (payload::jsonb || jsonb_build_object('provinceId', app_province()))::json END,
    job_key => enqueue_job.job_key);
END $$;

-- The jobs an administrator may see: those of their province, and upkeep. Of an error only its first line.
CREATE FUNCTION background_jobs() RETURNS TABLE (
  "id" text, "task" text, "attempts" integer, "maxAttempts" integer, "runAt" timestamptz, "createdAt" timestamptz,
  "lockedAt" timestamptz, "lastError" text, "isOwn" boolean
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_province() IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT j.id::text, t.identifier, j.attempts::integer, j.max_attempts::integer, j.run_at, j.created_at,
           j.locked_at, left(split_part(j.last_error, E'\n', 1), 300), j.payload ->> 'provinceId' IS NOT NULL
    FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE coalesce(j.payload ->> 'provinceId', app_province()) = app_province()
    ORDER BY j.last_error IS NULL, j.run_at, j.id
    LIMIT 200;
END $$;

-- Puts a failed job of the province, or of upkeep, at the front again; answers whether there was one.
CREATE FUNCTION retry_job(job_id text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  found_id bigint;
BEGIN
  IF app_province() IS NULL OR job_id !~ '^\d{1,18}$' THEN RETURN false; END IF;
  SELECT j.id INTO found_id FROM graphile_worker._private_jobs j
    WHERE j.id = job_id::bigint AND j.locked_at IS NULL AND j.last_error IS NOT NULL
      AND coalesce(j.payload ->> 'provinceId', app_province()) = app_province();
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM graphile_worker.reschedule_jobs(ARRAY[found_id], run_at => now(), attempts => 0);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION background_jobs(), retry_job(text) FROM public;
GRANT EXECUTE ON FUNCTION background_jobs(), retry_job(text) TO thi_dua_app;
