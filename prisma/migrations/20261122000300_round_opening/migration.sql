-- When a round was opened: registrations are taken from that instant on.
ALTER TABLE "Round" ADD COLUMN "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
