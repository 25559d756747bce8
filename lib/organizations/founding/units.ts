import { type Day, toDateColumn } from "@/lib/calendar";
import type { Transaction } from "@/lib/database";
import type { NewProvince } from "./schema";

/** "Tỉnh Sơn La" inside a name: "Ủy ban nhân dân tỉnh Sơn La". */
const within = (name: string) => name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);

/** The two units a province cannot be without: its committee, and the department that keeps the office. Answers their ids. */
export async function writeFirstUnits(
  tx: Transaction,
  { id: provinceId, name }: Pick<NewProvince, "id" | "name">,
  from: Day,
) {
  const full = within(name);
  const committee = {
    code: "UBND",
    kind: "PROVINCE_COMMITTEE" as const,
    name: `Ủy ban nhân dân ${full}`,
    shortName: full.startsWith("tỉnh") ? "UBND tỉnh" : "UBND thành phố",
  };
  const office = { code: "SNV", kind: "DEPARTMENT" as const, name: "Sở Nội vụ", shortName: "Sở Nội vụ" };
  const add = async (
    { code, ...state }: typeof committee | typeof office,
    position: number,
    parent?: string,
  ) => {
    const { id } = await tx.orgUnit.create({ data: { provinceId, code }, select: { id: true } });
    const path = `${parent ? `/${parent}/` : "/"}${id}/`;
    const place = { parentId: parent ?? null, path, position, validFrom: toDateColumn(from) };
    await tx.orgUnitVersion.create({
      data: { provinceId, unitId: id, ...state, ...place },
      select: { id: true },
    });
    return id;
  };
  const committeeId = await add(committee, 1);
  return { committeeId, officeId: await add(office, 2, committeeId) };
}
