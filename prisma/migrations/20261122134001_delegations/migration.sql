-- Ủy quyền xử lý: a role of one person lent to a colleague from one day through another. The session
-- that works under it is the colleague's own; it falls back to their own role when the time is over.

ALTER TABLE "Delegation" DROP COLUMN "role", ADD COLUMN "membershipId" TEXT NOT NULL, ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_one_at_a_time"
  EXCLUDE USING gist ("membershipId" WITH =, tstzrange("validFrom", "validTo") WITH &&) WHERE ("revokedAt" IS NULL);
CREATE INDEX "Delegation_toUserId_validTo_idx" ON "Delegation" ("toUserId", "validTo");
CREATE INDEX "Delegation_fromUserId_validTo_idx" ON "Delegation" ("fromUserId", "validTo");

ALTER TABLE "Session" ADD COLUMN "delegationId" TEXT;
ALTER TABLE "Session" ADD CONSTRAINT "Session_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TYPE actor_row ADD ATTRIBUTE "onBehalfOf" text;
ALTER TYPE actor_row ADD ATTRIBUTE "onBehalfOfId" text;

CREATE OR REPLACE FUNCTION actor_of_membership(member text, asked timestamptz) RETURNS SETOF actor_row
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT u."id", u."name", u."provinceId", m."id", m."role", m."unitId", v."path", v."name", v."shortName", p."name",
         u."mustChangePassword", NULL::text, NULL::timestamptz, NULL::text[],
         (SELECT count(*)::integer FROM "Membership" o WHERE o."userId" = u."id"
            AND o."validFrom" <= (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            AND (o."validTo" IS NULL OR o."validTo" > (asked AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)),
         0, NULL::text, NULL::text
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
  lent actor_row;
BEGIN
  SELECT * INTO s FROM "Session" WHERE "id" = session_hash AND "revokedAt" IS NULL AND "expiresAt" > asked AND "lastSeenAt" > asked - idle;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO a FROM actor_of_membership(s."membershipId", asked);
  IF NOT FOUND THEN RETURN; END IF;
  a."roleCount" := a."roleCount" + (SELECT count(*) FROM "Delegation" d
    WHERE d."toUserId" = s."userId" AND d."revokedAt" IS NULL AND d."validFrom" <= asked AND d."validTo" > asked);
  IF s."delegationId" IS NOT NULL THEN
    SELECT m.* INTO lent FROM "Delegation" d CROSS JOIN LATERAL actor_of_membership(d."membershipId", asked) m
      WHERE d."id" = s."delegationId" AND d."toUserId" = s."userId" AND d."revokedAt" IS NULL
        AND d."validFrom" <= asked AND d."validTo" > asked;
    IF FOUND THEN
      -- The role and the unit are lent; who acts is the colleague.
      lent."onBehalfOf" := lent."name";
      lent."onBehalfOfId" := lent."userId";
      lent."userId" := a."userId";
      lent."name" := a."name";
      lent."mustChangePassword" := a."mustChangePassword";
      lent."roleCount" := a."roleCount";
      a := lent;
    END IF;
  END IF;
  IF s."lastSeenAt" < asked - interval '2 minutes' AND current_setting('transaction_read_only') = 'off' THEN
    UPDATE "Session" SET "lastSeenAt" = asked WHERE "id" = session_hash;
  END IF;
  a."sessionId" := s."id";
  a."provenAt" := s."provenAt";
  a."unread" := (SELECT count(*) FROM (
    SELECT FROM "Notice" n WHERE n."userId" = a."userId" AND n."provinceId" = a."provinceId" AND n."readAt" IS NULL LIMIT 99) q);
  RETURN NEXT a;
END $$;
