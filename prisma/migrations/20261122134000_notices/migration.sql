-- Notices that reach people: e-mail that never leaves twice, a digest each working morning, reminders
-- of limits, tasks put off, and the office's own reminders to units.

ALTER TABLE "Notice" ADD COLUMN "key" TEXT, ADD COLUMN "digestedAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Notice_userId_key_key" ON "Notice" ("userId", "key");

CREATE TYPE "OutboxState" AS ENUM ('WAITING', 'SENDING', 'SENT', 'UNCERTAIN', 'REFUSED', 'DROPPED');
ALTER TABLE "OutboxMessage"
  ADD COLUMN "userId" TEXT, ADD COLUMN "about" TEXT, ADD COLUMN "day" DATE,
  ADD COLUMN "state" "OutboxState" NOT NULL DEFAULT 'WAITING', ADD COLUMN "startedAt" TIMESTAMPTZ(3);
UPDATE "OutboxMessage" SET
  "userId" = "payload" ->> 'userId', "about" = 'notice:' || "id",
  "day" = ("createdAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
  "state" = (CASE WHEN "sentAt" IS NULL THEN 'WAITING' ELSE 'SENT' END)::"OutboxState",
  "payload" = jsonb_build_object('subject', "payload" ->> 'text', 'parts', jsonb_build_array(jsonb_build_object(
    'heading', NULL, 'items', jsonb_build_array(jsonb_build_object('text', "payload" ->> 'text', 'href', "payload" ->> 'href')))));
ALTER TABLE "OutboxMessage" ALTER COLUMN "userId" SET NOT NULL, ALTER COLUMN "about" SET NOT NULL, ALTER COLUMN "day" SET NOT NULL;
DROP INDEX "OutboxMessage_sentAt_createdAt_idx";
CREATE INDEX "OutboxMessage_state_createdAt_idx" ON "OutboxMessage" ("state", "createdAt");
CREATE UNIQUE INDEX "OutboxMessage_channel_userId_about_day_key" ON "OutboxMessage" ("channel", "userId", "about", "day");
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_sent_has_time" CHECK (("state" = 'SENT') = ("sentAt" IS NOT NULL));

CREATE TYPE "MailTiming" AS ENUM ('AT_ONCE', 'DIGEST', 'NEVER');
CREATE TABLE "NoticeSetting" (
  "userId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "timing" "MailTiming" NOT NULL,
  CONSTRAINT "NoticeSetting_pkey" PRIMARY KEY ("userId", "topic")
);
CREATE TABLE "Snooze" (
  "userId" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "matterId" TEXT NOT NULL,
  "until" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Snooze_pkey" PRIMARY KEY ("userId", "kind", "matterId")
);
CREATE TABLE "DailyRun" (
  "provinceId" TEXT NOT NULL,
  "task" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "finishedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DailyRun_pkey" PRIMARY KEY ("provinceId", "task", "day")
);
CREATE TABLE "RegistrationReminder" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "roundId" TEXT NOT NULL,
  "unitId" TEXT NOT NULL,
  "day" DATE NOT NULL,
  "sentAt" TIMESTAMPTZ(3) NOT NULL,
  "sentById" TEXT NOT NULL,
  CONSTRAINT "RegistrationReminder_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "RegistrationReminder_roundId_unitId_day_key" ON "RegistrationReminder" ("roundId", "unitId", "day");
ALTER TABLE "RegistrationReminder" ADD CONSTRAINT "RegistrationReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RegistrationReminder" ADD CONSTRAINT "RegistrationReminder_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['NoticeSetting', 'Snooze', 'DailyRun', 'RegistrationReminder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "NoticeSetting" TO thi_dua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Snooze" TO thi_dua_app;
GRANT SELECT, INSERT ON "DailyRun", "RegistrationReminder" TO thi_dua_app;
