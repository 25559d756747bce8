import { dayOf } from "@/lib/calendar";
import { hashPassword } from "@/lib/identity/passwords";
import { writeHolidays } from "@/lib/organizations/founding/holidays";
import { writeIndicators } from "@/lib/organizations/founding/indicators";
import { writeRules } from "@/lib/organizations/founding/rules";
import { demoPassword } from "./accounts";
import { writeCouncil } from "./catalogues/council";
import { writeIndices } from "./catalogues/indices";
import { demoRules } from "./catalogues/rules";
import { owner } from "./owner";
import { binhDinh } from "./provinces/binh-dinh";
import { kienGiang } from "./provinces/kien-giang";
import { lamThuy } from "./provinces/lam-thuy";
import { quangNam } from "./provinces/quang-nam";
import { sonHa } from "./provinces/son-ha";
import { source000 } from "./provinces/source-000";
import { successors } from "./provinces/successors";
import { tamNong } from "./provinces/tam-nong";
import { anchorYear, makeWorld, type ProvinceKey, type World, type WorldProvince } from "./world";
import { writeProvince } from "./write/province";

const span = (from: number, through: number) =>
  Array.from({ length: through - from + 1 }, (_, index) => from + index);

/** Everything that is there before anybody acts: provinces, units, people, accounts, law, catalogues, councils. */
export async function loadWorld(now: Date): Promise<World> {
  const today = dayOf(now);
  const year = anchorYear(today);
  const passwordHash = await hashPassword(demoPassword);
  const abroad = new Map<string, string>();
  const provinces = {} as Record<ProvinceKey, WorldProvince>;
  for (const spec of [...successors, sonHa, lamThuy, binhDinh, kienGiang, quangNam, source000, tamNong]) {
    const province = await writeProvince(spec, { passwordHash, today, abroad });
    for (const { code, id } of province.units) abroad.set(`${spec.id}:${code}`, id);
    provinces[spec.id as ProvinceKey] = province;
    if (successors.includes(spec)) continue;
    province.indices = await writeIndices(
      spec.id,
      spec.fictitious ? span(year - 2, year + 1) : span(2021, 2025),
    );
    await writeRules(owner, spec.id, demoRules);
    await writeIndicators(owner, spec.id);
    await writeHolidays(
      owner,
      spec.id,
      ...((spec.fictitious ? [year - 1, year + 2] : [2021, 2026]) as [number, number]),
    );
  }
  await writeCouncils(provinces, year);
  return makeWorld(now, provinces);
}

async function writeCouncils(provinces: Record<ProvinceKey, WorldProvince>, year: number) {
  const sonHaSeats: Parameters<typeof writeCouncil>[2] = [
    ["leader", "chair"],
    ["leader2", "vice-chair"],
    ["planningHead", "vice-chair"],
    ["member1", "member"],
    ["member2", "member"],
    ["member3", "member"],
    ["member4", "member"],
    ["member5", "member"],
    ["secretary", "secretary"],
  ];
  await writeCouncil(provinces["son-ha"], `${year}-01-09`, sonHaSeats, ["substitute1", "substitute2"]);
  await writeCouncil(provinces["lam-thuy"], `${year}-01-09`, [
    ["leader", "chair"],
    ["member1", "member"],
    ["secretary", "secretary"],
  ]);
}

/** Whether the database already holds a province: then the demo is not loaded. */
export const isLoaded = async () => (await owner.province.findFirst({ select: { id: true } })) !== null;
