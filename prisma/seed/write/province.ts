import { type Day, toDateColumn } from "@/lib/calendar";
import { owner } from "../owner";
import type { ProvinceSpec } from "../provinces/spec";
import { anchorYear, type WorldProvince } from "../world";
import { writeAccounts } from "./accounts";
import { column, found, inForce } from "./found";
import { writePeople } from "./people";
import { type Abroad, writeUnits } from "./units";

export type Loading = { passwordHash: string; today: Day; abroad: Abroad };

/** Writes a province with its blocks, units, people and accounts. */
export async function writeProvince(
  spec: ProvinceSpec,
  { passwordHash, today, abroad }: Loading,
): Promise<WorldProvince> {
  const { id, name, shortName, fictitious, successor } = spec;
  await owner.province.create({
    data: {
      id,
      name,
      shortName,
      fictitious,
      validFrom: toDateColumn(spec.validFrom),
      validTo: column(spec.validTo),
      successorId: successor,
      legalDocument: spec.document,
    },
  });
  const blocks = await owner.emulationBlock.createManyAndReturn({
    data: spec.blocks.map(([code, name], position) => ({ provinceId: id, code, name, position })),
  });
  const units = await writeUnits(spec, blocks, abroad);
  const people = await writePeople(spec, units, anchorYear(today));
  const actors = await writeAccounts(spec, units, people, passwordHash, today);

  const unit = (code: string) =>
    found(
      units.find((row) => row.code === code),
      `unit ${code} in ${id}`,
    );
  const actor = (key: string) => found(actors.get(key), `account ${key} in ${id}`);
  return {
    id,
    name,
    blocks,
    units,
    people,
    unit,
    version: (code, day) =>
      found(
        unit(code).versions.find((version) => inForce(version, day)),
        `unit ${code} in ${id} on ${day}`,
      ),
    participants: (from, through) =>
      units.filter(
        ({ blockCode, versions }) =>
          blockCode && [from, through].every((day) => versions.some((version) => inForce(version, day))),
      ),
    peopleOf: (code) => people.filter(({ unitCode }) => unitCode === code),
    actor,
    head: (code) => actor(`head:${code}`),
    officer: (code) => actor(`officer:${code}`),
    indices: {},
    council: null,
  };
}
