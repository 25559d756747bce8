-- Who is asking, in one statement and before any province is known. These functions run as their
-- owner and answer for exactly one secret; the tables behind them stay behind row-level security.

CREATE TYPE actor_row AS (
  "userId" text, "name" text, "provinceId" text, "membershipId" text, "role" "Role", "unitId" text,
  "unitPath" text, "unitName" text, "unitShortName" text, "provinceName" text, "mustChangePassword" boolean,
  "sessionId" text, "provenAt" timestamptz, "scopes" text[], "roleCount" integer
);

CREATE FUNCTION actor_of_membership(member text, asked timestamptz) RETURNS SETOF actor_row
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT u."id", u."name", u."provinceId", m."id", m."role", m."unitId", v."path", v."name", v."shortName", p."name",
         u."mustChangePassword", NULL::text, NULL::timestamptz, NULL::text[],
         (SELECT count(*)::integer FROM "Membership" o WHERE o."userId" = u."id"
            AND o."validFrom" <= (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            AND (o."validTo" IS NULL OR o."validTo" > (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
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

-- The session named by the hash of its secret, if it is alive: not revoked, not past its end, used in the last `idle`.
CREATE FUNCTION actor_of_session(session_hash text, asked timestamptz, idle interval) RETURNS SETOF actor_row
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
  RETURN NEXT a;
END $$;

CREATE FUNCTION actor_of_token(token_hash text, asked timestamptz) RETURNS SETOF actor_row
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  t "ApiToken";
  a actor_row;
BEGIN
  SELECT * INTO t FROM "ApiToken" WHERE "tokenHash" = actor_of_token.token_hash AND "revokedAt" IS NULL AND "expiresAt" > asked;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO a FROM actor_of_membership(t."membershipId", asked);
  IF NOT FOUND THEN RETURN; END IF;
  IF t."lastUsedAt" IS NULL OR t."lastUsedAt" < asked - interval '2 minutes' THEN
    UPDATE "ApiToken" SET "lastUsedAt" = asked WHERE "id" = t."id";
  END IF;
  a."scopes" := t."scopes";
  RETURN NEXT a;
END $$;

REVOKE ALL ON FUNCTION actor_of_membership(text, timestamptz), actor_of_session(text, timestamptz, interval), actor_of_token(text, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION actor_of_membership(text, timestamptz), actor_of_session(text, timestamptz, interval), actor_of_token(text, timestamptz) TO thi_dua_app;
