import { type Day, toDateColumn } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { owner } from "../owner";
import type { ProvinceSpec } from "../provinces/spec";
import type { WorldPerson, WorldUnit } from "../world";
import { column, found, inForce } from "./found";

export async function writeAccounts(
  spec: ProvinceSpec,
  units: WorldUnit[],
  people: WorldPerson[],
  passwordHash: string,
  today: Day,
): Promise<Map<string, Actor>> {
  const provinceId = spec.id;
  const accounts = spec.accounts.map((account) => {
    const unitCode = account.roles[0]?.[1];
    const person = found(
      people.find((row) => row.unitCode === unitCode && row.place === account.place),
      `person ${account.place} in ${unitCode} of ${provinceId}`,
    );
    const memberships = account.roles.map(([role, code]) => ({
      id: crypto.randomUUID() as string,
      role,
      unit: found(
        units.find((unit) => unit.code === code),
        `unit ${code} in ${provinceId}`,
      ),
    }));
    return { ...account, id: crypto.randomUUID() as string, person, memberships };
  });
  await owner.user.createMany({
    data: accounts.map(({ id, email, person, totp }) => ({
      id,
      provinceId,
      email,
      name: person.fullName,
      passwordHash,
      totpSecret: totp,
      personId: person.id,
    })),
  });
  await owner.membership.createMany({
    data: accounts.flatMap(({ id, memberships }) =>
      memberships.map((membership) => ({
        id: membership.id,
        provinceId,
        userId: id,
        role: membership.role,
        unitId: membership.unit.id,
        validFrom: toDateColumn(found(membership.unit.versions[0], "version").from),
        validTo: column(membership.unit.versions.at(-1)?.to),
      })),
    ),
  });
  return new Map(
    accounts.map(({ id, key, person, memberships }): [string, Actor] => {
      const { id: membershipId, role, unit } = found(memberships[0], `role of ${key}`);
      const version = found(
        unit.versions.find((one) => inForce(one, today)) ?? unit.versions.at(-1),
        `version of ${unit.code}`,
      );
      const { path: unitPath, name: unitName } = version;
      return [
        key,
        {
          userId: id,
          name: person.fullName,
          provinceId,
          membershipId,
          role,
          unitId: unit.id,
          unitPath,
          unitName,
        },
      ];
    }),
  );
}
