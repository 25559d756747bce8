import type pg from "pg";
import { hashOf } from "@/lib/scoring/hash";
import { idOf, type ProvincePlan } from "./province";
import { benchTerms } from "./terms";

/** This year's campaign is number 0, last year's number 1, then one more year back for each further seven. */
const yearOf = "($3::int - case when n < 2 then n else 2 + (n - 2) / 7 end)";

/** Campaigns, each with a published plan and one annual round, and what units registered there. */
export async function fillCampaigns(client: pg.Client, { id, units, people, year, ...size }: ProvincePlan) {
  const { campaigns, indicators, judged } = size;
  const all = "from generate_series(0, $2::int - 1) n";
  const terms = new Map<number, string>();
  for (let n = 0; n < campaigns; n++) {
    const of = n < 2 ? year - n : year - 2 - Math.floor((n - 2) / 7);
    if (!terms.has(of)) terms.set(of, JSON.stringify(benchTerms(of, { indicators, judged })));
  }
  await client.query(
    `insert into "Campaign" ("id", "provinceId", "slug", "title", "searchText", "ownerUnitId", "createdById", "createdAt")
     select ${idOf("campaign")}, $1, $1 || '-phong-trao-' || n,
            'Phong trào thi đua cải cách hành chính số ' || n || ' năm ' || ${yearOf}, 'phong trao so ' || n,
            ${idOf("unit", "0")}, ${idOf("PLANNER", "1")}, make_timestamptz(${yearOf}, 1, 10, 8, 0, 0) - n * interval '1 minute'
     ${all}`,
    [id, campaigns, year],
  );
  const texts = [...terms].map(([of, text]) => ({ of, text, hash: hashOf(JSON.parse(text)) }));
  await client.query(
    `insert into "PlanVersion" ("id", "provinceId", "campaignId", "number", "status", "terms", "termsHash", "documentNumber",
            "issuedOn", "publishedAt", "publishedById", "draftedById")
     select ${idOf("plan")}, $1, ${idOf("campaign")}, 1, 'PUBLISHED', t."text"::jsonb, t."hash", (24 + n) || '/KH-UBND',
            make_date(${yearOf}, 1, 15), make_timestamptz(${yearOf}, 1, 15, 8, 0, 0), ${idOf("PLANNING_HEAD", "1")}, ${idOf("PLANNER", "1")}
     ${all} join jsonb_to_recordset($4::jsonb) as t("of" int, "text" text, "hash" text) on t."of" = ${yearOf}`,
    [id, campaigns, year, JSON.stringify(texts)],
  );
  await client.query(
    `insert into "Round" ("id", "provinceId", "campaignId", "planVersionId", "kind", "code", "title", "startsOn", "endsOn", "year",
            "terms", "termsHash", "status", "openedAt")
     select ${idOf("round")}, $1, ${idOf("campaign")}, p."id", 'ANNUAL', ${yearOf}::text, 'Đợt năm ' || ${yearOf},
            make_date(${yearOf}, 1, 1), make_date(${yearOf}, 12, 31), ${yearOf}, p."terms", p."termsHash",
            (case when n < 2 then 'OPEN' else 'CLOSED' end)::"RoundStatus", make_timestamptz(${yearOf}, 1, 20, 8, 0, 0)
     ${all} join "PlanVersion" p on p."id" = ${idOf("plan")}`,
    [id, campaigns, year],
  );
  await fillRegistrations(client, { id, units, people, campaigns, year });
}

type Registered = Pick<ProvincePlan, "id" | "units" | "people" | "campaigns" | "year">;

/** Of every seven units one waits for the office and one was sent back; in closed rounds all were accepted. */
async function fillRegistrations(client: pg.Client, { id, units, people, campaigns, year }: Registered) {
  const status = `(case when c.n < 2 and u.n % 7 = 3 then 'SUBMITTED' when c.n < 2 and u.n % 7 = 5 then 'RETURNED' else 'ACCEPTED' end)`;
  const on =
    "make_timestamptz($3::int - case when c.n < 2 then c.n else 2 + (c.n - 2) / 7 end, 3, 10, 2, 0, 0)";
  const key = "c.n || '-' || u.n";
  await client.query(
    `insert into "Registration" ("id", "provinceId", "roundId", "unitId", "unitVersionId", "status", "returnReason", "receiptCode",
            "preparedById", "submittedById", "submittedAt", "decidedById", "decidedAt")
     select ${idOf("registration", key)}, $1, ${idOf("round", "c.n")}, ${idOf("unit", "u.n")}, ${idOf("version", "u.n")},
            ${status}::"RegistrationStatus", case ${status} when 'RETURNED' then 'Thiếu nội dung đăng ký' end, 'DK-' || ${key},
            ${idOf("UNIT_OFFICER", "u.n")}, ${idOf("UNIT_HEAD", "u.n")}, ${on},
            case ${status} when 'SUBMITTED' then null else ${idOf("PLANNER", "1")} end,
            case ${status} when 'SUBMITTED' then null else ${on} + interval '2 days' end
     from generate_series(0, $2::int - 1) c(n), generate_series(1, $4::int) u(n)`,
    [id, campaigns, year, units],
  );
  const pledge = "'Hoàn thành xuất sắc nhiệm vụ cải cách hành chính'";
  await client.query(
    `insert into "RegistrationLine" ("id", "provinceId", "registrationId", "kind", "unitId", "pledge", "position")
     select ${idOf("collective", key)}, $1, ${idOf("registration", key)}, 'COLLECTIVE', ${idOf("unit", "u.n")}, ${pledge}, 0
     from generate_series(0, $2::int - 1) c(n), generate_series(1, $3::int) u(n)`,
    [id, campaigns, units],
  );
  await client.query(
    `insert into "RegistrationLine" ("id", "provinceId", "registrationId", "kind", "personId", "personName", "personPost", "pledge", "position")
     select ${idOf("individual", "c.n || '-' || p.n")}, $1, ${idOf("registration", "c.n || '-' || (1 + p.n % $3::int)")}, 'INDIVIDUAL',
            ${idOf("person", "p.n")}, 'Nguyễn Văn Số ' || p.n, 'Chuyên viên', ${pledge}, 1 + p.n / $3::int
     from generate_series(0, $2::int - 1) c(n), generate_series(1, $4::int) p(n)`,
    [id, campaigns, units, people],
  );
}
