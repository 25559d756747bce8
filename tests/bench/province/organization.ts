import type pg from "pg";
import { idOf, type ProvincePlan } from "./province";

const kindOf = `case when n = 0 then 'PROVINCE_COMMITTEE' when n % 2 = 1 then 'DEPARTMENT' else 'COMMUNE' end`;
const nameOf = `case when n = 0 then 'Ủy ban nhân dân tỉnh' when n = 1 then 'Sở Nội vụ'
  when n % 2 = 1 then 'Sở số ' || n else 'Ủy ban nhân dân xã số ' || n end`;
const dated = "date '2016-01-01'";

/** Units (number 0 is the committee, 1 the standing office), their accounts, and people posted round robin. */
export async function fillOrganization(client: pg.Client, province: ProvincePlan) {
  const { id, name, units, people, passwordHash } = province;
  await client.query(
    `insert into "Province" ("id", "name", "shortName", "fictitious", "validFrom") values ($1, $2, $2, true, ${dated})`,
    [id, name],
  );
  await client.query(
    `insert into "EmulationBlock" ("id", "provinceId", "code", "name", "position")
     select ${idOf("block")}, $1, 'K' || n, 'Khối thi đua số ' || n, n from generate_series(0, 3) n`,
    [id],
  );
  await client.query(
    `insert into "OrgUnit" ("id", "provinceId", "code")
     select ${idOf("unit")}, $1, 'DV' || lpad(n::text, 5, '0') from generate_series(0, $2::int) n`,
    [id, units],
  );
  await client.query(
    `insert into "OrgUnitVersion" ("id", "provinceId", "unitId", "name", "shortName", "kind", "parentId", "path", "blockId", "position", "validFrom")
     select ${idOf("version")}, $1, ${idOf("unit")}, ${nameOf}, ${nameOf}, (${kindOf})::"UnitKind",
            case when n > 0 then ${idOf("unit", "0")} end,
            '/' || case when n > 0 then ${idOf("unit", "0")} || '/' else '' end || ${idOf("unit")} || '/',
            case when n > 0 then ${idOf("block", "(n % 4)")} end, n, ${dated}
     from generate_series(0, $2::int) n`,
    [id, units],
  );
  await fillAccounts(client, id, province.bare ? 1 : units, passwordHash);
  await client.query(
    `insert into "Person" ("id", "provinceId", "staffCode", "fullName", "searchKey")
     select ${idOf("person")}, $1, 'CB' || lpad(n::text, 6, '0'), 'Nguyễn Văn Số ' || n, 'so' || lpad(n::text, 6, '0') || 'nguyenvan'
     from generate_series(1, $2::int) n`,
    [id, people],
  );
  await client.query(
    `insert into "PersonPosting" ("id", "provinceId", "personId", "unitId", "post", "validFrom")
     select ${idOf("posting")}, $1, ${idOf("person")}, ${idOf("unit", "(1 + n % $3::int)")}, 'Chuyên viên', ${dated}
     from generate_series(1, $2::int) n`,
    [id, people, units],
  );
}

/** A planner and a planning head in the standing office, an officer and a head in every unit. */
async function fillAccounts(client: pg.Client, id: string, units: number, passwordHash: string) {
  const roles = [
    ["PLANNER", "chuyenvien", "1, 1"],
    ["PLANNING_HEAD", "truongphong", "1, 1"],
    ["UNIT_OFFICER", "canbo", "1, $2::int"],
    ["UNIT_HEAD", "lanhdao", "1, $2::int"],
  ] as const;
  for (const [role, word, range] of roles) {
    const rows = `from generate_series(${range}) n where $2::int > 0`;
    await client.query(
      `insert into "User" ("id", "provinceId", "email", "name", "passwordHash")
       select ${idOf(role)}, $1, '${word}.' || n || '@' || $1 || '.demo', '${word} ' || n, $3 ${rows}`,
      [id, units, passwordHash],
    );
    await client.query(
      `insert into "Membership" ("id", "provinceId", "userId", "role", "unitId", "validFrom")
       select ${idOf(`membership-${role}`)}, $1, ${idOf(role)}, '${role}', ${idOf("unit")}, ${dated} ${rows}`,
      [id, units],
    );
  }
}
