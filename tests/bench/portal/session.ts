import { encode } from "next-auth/jwt";
import type pg from "pg";
import { hashSecret, newSecret } from "@/lib/identity/secrets";
import { idOf } from "../province/province";

/** One person's way in: the cookies of pages, and the bearer token of REST. */
export type Access = { cookie: string; token: string };

/** Signs the planner (or unit head) of a filled province in, for as long as a bench takes. */
export async function signIn(
  client: pg.Client,
  provinceId: string,
  authSecret: string,
  role: "PLANNER" | "UNIT_HEAD" = "PLANNER",
): Promise<Access> {
  const [secret, token] = [newSecret(), newSecret()];
  const [user, membership] = [idOf(role, "1"), idOf(`membership-${role}`, "1")];
  await client.query(
    `insert into "Session" ("id", "provinceId", "userId", "membershipId", "expiresAt")
     values ($2, $1, ${user}, ${membership}, now() + interval '8 hours')`,
    [provinceId, hashSecret(secret)],
  );
  await client.query(
    `insert into "ApiToken" ("id", "provinceId", "userId", "membershipId", "name", "tokenHash", "scopes", "expiresAt")
     values (gen_random_uuid()::text, $1, ${user}, ${membership}, 'bench', $2, '{}', now() + interval '8 hours')`,
    [provinceId, hashSecret(token)],
  );
  const jwt = await encode({ token: { secret }, secret: authSecret });
  return { cookie: `next-auth.session-token=${jwt}; bare-session=${secret}`, token };
}
