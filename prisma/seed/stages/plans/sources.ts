import { chooseMilestone } from "@/lib/campaigns/plans/commands";
import { openRound } from "@/lib/campaigns/rounds/opening/commands";
import type { Actor } from "@/lib/identity/actor";
import { blankTerms, type PlanTerms } from "@/lib/plans";
import { terms as binhDinh24 } from "../../sources/binh-dinh-24";
import { terms as kienGiang64 } from "../../sources/kien-giang-64";
import { terms as quangNam2022 } from "../../sources/quang-nam-2022";
import { terms as financeKienGiang } from "../../sources/so-tai-chinh-kien-giang";
import { terms as tamNong2022 } from "../../sources/tam-nong-2022";
import { terms as office1338 } from "../../sources/vpubnd-1338";
import type { World } from "../../world";
import { campaign, draft, issue, submit } from "./issue";

const illustrative = "(số liệu minh họa)";

/** The five source documents, each in its own province and on its own date. */
export async function seedSources(world: World) {
  await binhDinh(world);
  await kienGiang(world);
  await tamNong(world);
  await officeOf000(world);
  await quangNam(world);
}

async function openYears(manager: Actor, campaignId: string, years: number[], world: World) {
  for (const year of years)
    await openRound(
      manager,
      { campaignId, kind: "annual", code: String(year), calendar: "moha" },
      world.at(`${year}-01-10`),
    );
}

/** Source 003: annual rounds 2021–2025 and the stage; some units have issued the plan they were told to. */
async function binhDinh(world: World) {
  const province = world.provinces["binh-dinh"];
  const [author, publisher] = [province.actor("planner"), province.actor("planningHead")];
  const now = world.at("2022-03-08", "09:00");
  const { campaignId } = await campaign(
    { author, terms: binhDinh24, now, ownerUnitId: province.unit("UBND").id },
    { publisher },
  );
  for (const [code, number, day] of [
    ["SYT", "31/KH-SYT", "2022-03-21"],
    ["SXD", "18/KH-SXD", "2022-03-28"],
    ["QUYNHON", "57/KH-UBND", "2022-04-04"],
  ] as const) {
    const terms = childOfBinhDinh(province.unit(code).name, number, day);
    await campaign(
      { author: province.officer(code), terms, now: world.at(day, "10:15"), parentId: campaignId },
      { publisher: province.head(code) },
    );
  }
  await openYears(publisher, campaignId, [2023, 2024, 2025], world);
}

function childOfBinhDinh(unitName: string, number: string, issuedOn: string): PlanTerms {
  const { period, theme } = binhDinh24;
  const title = `Phát động phong trào thi đua đẩy mạnh cải cách hành chính của ${unitName} giai đoạn 2021 - 2025 ${illustrative}`;
  return {
    ...blankTerms({ title, issuer: unitName, from: period.from, through: period.through }),
    header: {
      number,
      issuedOn,
      issuer: unitName,
      parentIssuer: "Ủy ban nhân dân tỉnh Bình Định",
      place: "Bình Định",
      title,
      signatureForm: "NONE",
      signerTitle: null,
      signerName: null,
    },
    scope: "unit",
    theme,
    clauses: [
      {
        id: "muc-dich",
        label: "Mục I",
        heading: "Mục đích",
        text: `Nhằm thực hiện Kế hoạch số 24/KH-UBND tại cơ quan ${illustrative}.`,
      },
    ],
    references: [
      {
        id: "kh-24",
        relation: "can_cu",
        number: "24/KH-UBND",
        issuedOn: "2022-03-08",
        issuer: "Ủy ban nhân dân tỉnh Bình Định",
        title: binhDinh24.header.title,
      },
    ],
    contents: [
      { id: "noi-dung", text: `Thực hiện các nội dung thi đua của Kế hoạch số 24/KH-UBND ${illustrative}` },
    ],
    audiences: [
      { id: "tap-the", kind: "collective", description: "Các phòng, đơn vị trực thuộc", unitKinds: [] },
    ],
    inherits: ["tiers"],
  };
}

/**
 * Source 004 and the plan above it. KH 64's own text is not at hand, so what the child takes from it
 * is worded as people judge it and marked as illustration; no number is invented.
 */
async function kienGiang(world: World) {
  const province = world.provinces["kien-giang"];
  const [author, publisher] = [province.actor("planner"), province.actor("planningHead")];
  const parent = await campaign(
    {
      author,
      terms: withIllustration(kienGiang64),
      now: world.at("2022-03-22", "15:30"),
      ownerUnitId: province.unit("UBND").id,
    },
    { publisher },
  );
  const [officer, head] = [province.officer("STC"), province.head("STC")];
  const now = world.at("2022-03-25", "09:30");
  const written = await draft({ author: officer, terms: financeKienGiang, now, parentId: parent.campaignId });
  const chosen = await chooseMilestone(
    officer,
    {
      planId: written.planId,
      version: written.version,
      milestoneId: "dang-ky-ii.3",
      note: "Mục II.3 quy định thời gian đăng ký; mục IV chỉ nêu việc gửi về Văn phòng.",
    },
    now,
  );
  const submitted = await submit(officer, { ...written, version: chosen.version }, now);
  await issue(submitted, { publisher: head, terms: financeKienGiang, now });
  await openYears(publisher, parent.campaignId, [2023, 2024, 2025], world);
  await openYears(head, written.campaignId, [2023, 2024, 2025], world);
}

function withIllustration(terms: PlanTerms): PlanTerms {
  const judged = (subject: "collective" | "individual", id: string, name: string) => ({
    id,
    name: `${name} ${illustrative}`,
    subject,
    rounds: ["annual" as const, "stage" as const],
    award: {
      class: "form" as const,
      code: "DIPLOMA_OF_MERIT" as const,
      level: "province" as const,
      basis: "law" as const,
    },
    condition: {
      kind: "judgement" as const,
      id: `${id}-tieu-chuan`,
      clauseId: "tieu-chuan",
      question: "Đạt tiêu chuẩn khen thưởng của Kế hoạch số 64/KH-UBND (chưa có toàn văn)",
    },
    quota: null,
    ranking: null,
    clauseId: "tieu-chuan",
  });
  return {
    ...terms,
    audiences: [
      {
        id: "tap-the",
        kind: "collective",
        description: `Các cơ quan, đơn vị trên địa bàn tỉnh ${illustrative}`,
        unitKinds: ["DEPARTMENT"],
        clauseId: "trich-dan",
      },
    ],
    contents: [
      {
        id: "noi-dung",
        text: "Thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang",
        clauseId: "trich-dan",
      },
    ],
    tiers: [
      judged("collective", "tap-the", "Khen thưởng tập thể"),
      judged("individual", "ca-nhan", "Khen thưởng cá nhân"),
    ],
    dossier: ["Tờ trình", "Báo cáo thành tích", "Biên bản xét khen thưởng"].map((name, index) => ({
      id: `ho-so-${index + 1}`,
      name: `${name} ${illustrative}`,
      copies: 1,
      clauseId: "tieu-chuan",
    })),
  };
}

/** Source 002: one topic round that ends on 31/10/2022; its number and date are not known. */
async function tamNong(world: World) {
  const province = world.provinces["tam-nong"];
  await campaign(
    {
      author: province.actor("planner"),
      terms: tamNong2022,
      now: world.at("2022-03-01", "08:00"),
      ownerUnitId: province.unit("HUYEN").id,
    },
    { publisher: province.actor("planningHead"), calendar: "quarter" },
  );
}

/** Source 000: an office's own campaign. The plan is of 31/10/2022, the news about it of 03/11/2022, 16:25. */
async function officeOf000(world: World) {
  const province = world.provinces["nguon-000"];
  await campaign(
    { author: province.actor("planner"), terms: office1338, now: world.at("2022-11-03", "16:25") },
    { publisher: province.actor("planningHead") },
  );
}

/** Source 001: a reform plan; it is cited, it opens no round and awards nothing. */
async function quangNam(world: World) {
  const province = world.provinces["quang-nam"];
  await campaign(
    {
      author: province.actor("planner"),
      terms: quangNam2022,
      kind: "REFORM_PLAN",
      now: world.at("2022-02-15", "08:00"),
    },
    { publisher: province.actor("planningHead") },
  );
}
