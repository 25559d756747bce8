import { openRound } from "@/lib/campaigns/rounds/opening/commands";
import { applyImport, checkImport } from "@/lib/indices/imports/commands";
import { terms } from "@/prisma/seed/sources/binh-dinh-24";
import { campaign } from "@/prisma/seed/stages/plans/issue";
import {
  aBlock,
  aCouncil,
  aCouncilMember,
  aCouncilSecretary,
  aLeader,
  anIndexCatalogue,
  aPlanner,
  aPlanningHead,
  aProvince,
  aRule,
  aUnit,
  type TestActor,
  type UnitRow,
} from "@/tests/factories";

/** The year of the round; its indices were recognised in the spring after it. */
export const year = 2024;
const exempt = "Không thuộc diện đánh giá";

type Case = {
  name: string;
  /** Whether the unit is one that DDCI measures. */
  ddciSubject: boolean;
  /** PAR INDEX, SIPAS, DDCI as the file says them; null: nothing published yet. */
  figures: [par: string | null, sipas: string | null, ddci: string | null];
  verdict: "Đủ điều kiện" | "Chưa đạt" | "Chưa đủ căn cứ kết luận" | "Cần Hội đồng xem xét";
  /** What the explanation says of the clause that stands in the way: what was asked, and what there is. */
  because?: [asked: string, found: string];
};
const met = (name: string, par: string, sipas: string, ddci: string): Case => ({
  name,
  ddciSubject: ddci !== exempt,
  figures: [par, sipas, ddci],
  verdict: "Đủ điều kiện",
});
const refused = (
  name: string,
  figures: Case["figures"],
  because: [string, string],
  verdict: Case["verdict"] = "Chưa đạt",
): Case => ({ name, ddciSubject: figures[2] !== exempt, figures, verdict, because });

const par = "PAR INDEX từ 90% trở lên";
const sipas = "SIPAS từ 90% trở lên";
const ddci = "DDCI từ loại Tốt trở lên";

/** 24 units of the province and what source 003's gate says of each (DOMAIN.md §2.4 among them). */
export const cases: readonly Case[] = [
  met("Sở Tài chính", "92,10", "91,00", "75"),
  met("Sở Kế hoạch và Đầu tư", "90", "90", "70"),
  met("Sở Công Thương", "95,25", "92,40", "88,5"),
  met("Sở Xây dựng", "90,01", "93,00", "81"),
  met("Sở Giao thông vận tải", "91,15", "90,50", "72"),
  met("Sở Tài nguyên và Môi trường", "93,00", "90,20", "71,2"),
  met("Sở Tư pháp", "94,50", "95,10", exempt),
  met("Sở Nội vụ", "96,20", "94,00", exempt),
  met("Thanh tra tỉnh", "93,00", exempt, exempt),
  met("Cục Thuế tỉnh", "91,30", "92,00", "79,9"),
  met("UBND thành phố Quy Nhơn", "92,75", "91,10", "84"),
  met("UBND thị xã An Nhơn", "90,60", "90,90", "73"),
  refused("Sở Y tế", ["89,95", "95,00", "85"], [par, "89,95%"]),
  refused("Sở Giáo dục và Đào tạo", ["92,00", "89,99", exempt], [sipas, "89,99%"]),
  refused("Sở Khoa học và Công nghệ", ["92,10", "91,00", "69,9"], [ddci, "Khá"]),
  refused("Sở Văn hóa và Thể thao", ["85,40", "88,10", exempt], [par, "85,4%"]),
  refused("Sở Du lịch", ["91,20", "90,10", "59"], [ddci, "Trung bình"]),
  // One clause fails and another is not known yet: the failure decides.
  refused("Sở Thông tin và Truyền thông", ["88,00", null, null], [par, "88%"]),
  refused("Ban Dân tộc", ["79,00", exempt, exempt], [par, "79%"]),
  refused("Kho bạc Nhà nước", ["90,00", "87,65", exempt], [sipas, "87,65%"]),
  refused("UBND huyện Tuy Phước", ["89,00", "91,00", "74"], [par, "89%"]),
  refused("UBND huyện Vân Canh", ["94,00", "90,00", "64"], [ddci, "Khá"]),
  refused("Cục Hải quan", ["92,10", "91,00", null], [ddci, "Chưa có"], "Chưa đủ căn cứ kết luận"),
  refused("Liên minh Hợp tác xã", [exempt, exempt, exempt], [par, "Không áp dụng"], "Cần Hội đồng xem xét"),
];

/** Source 003's province: its plan issued, a round opened and the indices of 24 units imported, by their commands. */
export async function binhDinhWith24Units() {
  const province = await aProvince();
  const committee = await aUnit(province, {
    kind: "PROVINCE_COMMITTEE",
    name: "Ủy ban nhân dân tỉnh Bình Định",
  });
  const block = await aBlock(province, { name: "Các cơ quan, địa phương" });
  const units = new Map<string, UnitRow>();
  for (const { name, ddciSubject } of cases)
    units.set(
      name,
      await aUnit(province, {
        name,
        block,
        parent: committee,
        kind: name.startsWith("UBND") ? "DISTRICT" : name.startsWith("Sở") ? "DEPARTMENT" : "CENTRAL_AGENCY",
        attributes: { SUBJECT_TO_DDCI: ddciSubject },
      }),
    );
  const office = units.get("Sở Nội vụ") as UnitRow;
  const people = {
    planner: await aPlanner({ unit: office }),
    planningHead: await aPlanningHead({ unit: office }),
    secretary: await aCouncilSecretary({ unit: office }),
    leader: await aLeader({ unit: committee }),
    members: [
      await aCouncilMember({ unit: committee }),
      await aCouncilMember({ unit: committee }),
      await aCouncilMember({ unit: committee }),
      // Does not vote on its own department.
      await aCouncilMember({ unit: units.get("Sở Tài chính") as UnitRow }),
    ],
  };
  await rules(province, people.members);
  const { campaignId } = await campaign(
    {
      author: people.planner,
      terms,
      now: new Date("2022-03-08T09:00:00+07:00"),
      ownerUnitId: committee.id,
    },
    { publisher: people.planningHead, openRounds: [] },
  );
  const opening = { campaignId, kind: "annual" as const, code: String(year), calendar: "moha" as const };
  await openRound(people.planningHead, opening, new Date(`${year}-01-10T09:00:00+07:00`));
  await anIndexCatalogue(province, [year]);
  for (const [at, indexCode] of ["PAR_INDEX", "SIPAS", "DDCI"].entries())
    await importIndex(people.planner, indexCode, at);
  return { province, units, people, here: `/lam-viec/phong-trao/${campaignId}` };
}

async function rules(province: Parameters<typeof aRule>[0], members: TestActor[]) {
  const award = { key: "DIPLOMA_OF_MERIT" };
  const vote = { ballot: "open", thresholdPercent: "80", base: "all-members", quorumPercent: "2/3" };
  await aRule(province, "council-vote", vote, award);
  await aRule(province, "base-salary", { amount: "2340000" });
  await aRule(province, "award-coefficient", { individual: "1.5", collective: "3.0" }, award);
  await aCouncil(
    province,
    members.map((actor, at) => [actor, at === 0 ? "chair" : "member"]),
    "2022-01-04",
  );
}

/** The file of one index, as the office gets it: a line for each unit that it says something of. */
async function importIndex(planner: TestActor, indexCode: string, column: number) {
  const lines = cases.flatMap(({ name, figures }) =>
    figures[column] === null ? [] : [`${name};${figures[column]}`],
  );
  const file = {
    name: `${indexCode}.csv`,
    bytes: new TextEncoder().encode(["\uFEFFĐơn vị;Giá trị", ...lines].join("\r\n")),
  };
  const now = new Date(`${year + 1}-03-12T09:00:00+07:00`);
  const input = {
    indexCode,
    year,
    scope: "INTERNAL" as const,
    document: "Quyết định số 812/QĐ-UBND",
    recognisedOn: `${year + 1}-03-12`,
  };
  const checked = await checkImport(planner, input, file, now);
  if (checked.errorCount > 0) throw new Error(`${indexCode}: ${checked.errorCount} errors`);
  await applyImport(planner, { ...checked, validRowsOnly: false }, now);
}
