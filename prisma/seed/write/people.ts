import { toDateColumn } from "@/lib/calendar";
import { searchKey } from "@/lib/vietnamese";
import { owner } from "../owner";
import type { ProvinceSpec } from "../provinces/spec";
import type { WorldPerson, WorldUnit } from "../world";
import { column, found } from "./found";
import { names } from "./names";

export async function writePeople(
  spec: ProvinceSpec,
  units: WorldUnit[],
  year: number,
): Promise<WorldPerson[]> {
  const provinceId = spec.id;
  const name = names(provinceId.length * 7919 + spec.units.length);
  const initials = provinceId
    .split("-")
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  const idOf = (code: string) => found(units.find((unit) => unit.code === code)?.id, `unit ${code}`);
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
    data: people.flatMap((person) => {
      const { id: personId, unitCode, place, post } = person;
      const { versions } = found(
        units.find(({ code }) => code === unitCode),
        `unit ${unitCode}`,
      );
      const move = spec.movers?.find((mover) => mover.unit === unitCode && mover.place === place);
      const movedOn = move && `${year}-${move.on}`;
      const marks = {
        provinceId,
        personId,
        post,
        isUnitHead: place === 0,
        isLeadership: place <= 1,
        isDirectWorker: place > 1,
      };
      const stay = {
        ...marks,
        unitId: idOf(unitCode),
        validFrom: toDateColumn(found(versions[0], "version").from),
        validTo: column(movedOn ?? versions.at(-1)?.to),
      };
      if (!move || !movedOn) return [stay];
      person.movedTo = { unitCode: move.to, on: movedOn };
      return [stay, { ...marks, unitId: idOf(move.to), validFrom: toDateColumn(movedOn), validTo: null }];
    }),
  });
  return people;
}
