import { toDateColumn } from "@/lib/calendar";
import { searchKey } from "@/lib/vietnamese";
import { owner } from "../owner";
import type { ProvinceSpec } from "../provinces/spec";
import type { WorldPerson, WorldUnit } from "../world";
import { column, found } from "./found";
import { names } from "./names";

export async function writePeople(spec: ProvinceSpec, units: WorldUnit[]): Promise<WorldPerson[]> {
  const provinceId = spec.id;
  const name = names(provinceId.length * 7919 + spec.units.length);
  const initials = provinceId
    .split("-")
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  let number = 0;
  const people = spec.units.flatMap((unit) =>
    Array.from({ length: unit.people }, (_, place): WorldPerson => {
      number += 1;
      const fixed = spec.people.find((person) => person.unit === unit.code && person.place === place);
      return {
        id: crypto.randomUUID(),
        unitCode: unit.code,
        place,
        staffCode: `${initials}-${String(number).padStart(4, "0")}`,
        fullName: fixed?.fullName ?? name.next().value,
        post: (unit.posts[place] ?? unit.posts.at(-1)) as string,
      };
    }),
  );
  await owner.person.createMany({
    data: people.map(({ id, staffCode, fullName }) => ({
      id,
      provinceId,
      staffCode,
      fullName,
      searchKey: searchKey(fullName),
    })),
  });
  await owner.personPosting.createMany({
    data: people.map(({ id, unitCode, place, post }) => {
      const unit = found(
        units.find(({ code }) => code === unitCode),
        `unit ${unitCode}`,
      );
      return {
        provinceId,
        personId: id,
        unitId: unit.id,
        post,
        isUnitHead: place === 0,
        isLeadership: place <= 1,
        isDirectWorker: place > 1,
        validFrom: toDateColumn(found(unit.versions[0], "version").from),
        validTo: column(unit.versions.at(-1)?.to),
      };
    }),
  });
  return people;
}
