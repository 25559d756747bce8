-- Feeds of deadlines that calendars subscribe to by a secret address, and what each has told of so far.

CREATE TYPE "FeedScope" AS ENUM ('TASKS', 'DEADLINES');
CREATE TABLE "CalendarFeed" (
  "id" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "membershipId" TEXT NOT NULL,
  "scope" "FeedScope" NOT NULL,
  "secretHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "revokedAt" TIMESTAMPTZ(3),
  "lastReadAt" TIMESTAMPTZ(3),
  CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed" ("secretHash");
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed" ("userId");
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TABLE "CalendarEntry" (
  "feedId" TEXT NOT NULL,
  "uid" TEXT NOT NULL,
  "provinceId" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "sequence" INTEGER NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "CalendarEntry_pkey" PRIMARY KEY ("feedId", "uid")
);
ALTER TABLE "CalendarEntry" ADD CONSTRAINT "CalendarEntry_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "CalendarFeed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['CalendarFeed', 'CalendarEntry'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I TO thi_dua_app USING ("provinceId" = app_province()) WITH CHECK ("provinceId" = app_province())', name);
    EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE ON "CalendarFeed", "CalendarEntry" TO thi_dua_app;

-- A calendar asks before any province is known; the secret answers for exactly one feed.
CREATE FUNCTION feed_of_secret(secret text, asked timestamptz) RETURNS TABLE ("id" text, "membershipId" text, "scope" "FeedScope")
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  f "CalendarFeed";
BEGIN
  SELECT * INTO f FROM "CalendarFeed" c WHERE c."secretHash" = secret AND c."revokedAt" IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  IF f."lastReadAt" IS NULL OR f."lastReadAt" < asked - interval '10 minutes' THEN
    UPDATE "CalendarFeed" c SET "lastReadAt" = asked WHERE c."id" = f."id";
  END IF;
  RETURN QUERY SELECT f."id", f."membershipId", f."scope";
END $$;
REVOKE ALL ON FUNCTION feed_of_secret(text, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION feed_of_secret(text, timestamptz) TO thi_dua_app;
