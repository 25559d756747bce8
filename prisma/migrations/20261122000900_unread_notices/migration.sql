-- How many notices wait for a person comes with their session, for the menu of every page: counted no further than 99.
CREATE INDEX "Notice_unread" ON "Notice" ("userId") WHERE "readAt" IS NULL;

ALTER TYPE actor_row ADD ATTRIBUTE "unread" integer;

CREATE OR REPLACE FUNCTION actor_of_membership(member text, asked timestamptz) RETURNS SETOF actor_row
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT u."id", u."name", u."provinceId", m."id", m."role", m."unitId", v."path", v."name", v."shortName", p."name",
         u."mustChangePassword", NULL::text, NULL::timestamptz, NULL::text[],
         (SELECT count(*)::integer FROM "Membership" o WHERE o."userId" = u."id"
            AND o."validFrom" <= (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            AND (o."validTo" IS NULL OR o."validTo" > (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)),
         0
  FROM "Membership" m
  JOIN "User" u ON u."id" = m."userId" AND u."disabledAt" IS NULL
  JOIN "Province" p ON p."id" = u."provinceId"
  JOIN "OrgUnitVersion" v ON v."unitId" = m."unitId"
    AND v."validFrom" <= (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (v."validTo" IS NULL OR v."validTo" > (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
  WHERE m."id" = member
    AND m."validFrom" <= (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    AND (m."validTo" IS NULL OR m."validTo" > (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
$$;

CREATE OR REPLACE FUNCTION actor_of_session(session_hash text, asked timestamptz, idle interval) RETURNS SETOF actor_row
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  s "Session";
  a actor_row;
BEGIN
  SELECT * INTO s FROM "Session" WHERE "id" = session_hash AND "revokedAt" IS NULL AND "expiresAt" > asked AND "lastSeenAt" > asked - idle;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO a FROM actor_of_membership(s."membershipId", asked);
  IF NOT FOUND THEN RETURN; END IF;
  IF s."lastSeenAt" < asked - interval '2 minutes' AND current_setting('transaction_read_only') = 'off' THEN
    UPDATE "Session" SET "lastSeenAt" = asked WHERE "id" = session_hash;
  END IF;
  a."sessionId" := s."id";
  a."provenAt" := s."provenAt";
  a."unread" := (SELECT count(*) FROM (
    SELECT FROM "Notice" n WHERE n."userId" = a."userId" AND n."provinceId" = a."provinceId" AND n."readAt" IS NULL LIMIT 99) q);
  RETURN NEXT a;
END $$;
