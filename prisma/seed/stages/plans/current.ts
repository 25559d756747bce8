import { addDays } from "@/lib/calendar";
import { recordRoundEvent } from "@/lib/campaigns/rounds/events/commands";
import { read } from "@/lib/database";
import { blankTerms, type PlanTerms } from "@/lib/plans";
import { formatDate } from "@/lib/vietnamese";
import { sonHaIssue, sonHaTerms } from "../../sources/son-ha";
import type { World } from "../../world";
import { amendment, campaign, draft, issue, submit } from "./issue";

/** The fictitious provinces: the current campaign, its amendment, and plans still being written. */
export async function seedCurrent(world: World) {
  const campaignId = await sonHa(world);
  await childWaiting(world, campaignId);
  await topicDraft(world);
  await lamThuy(world);
}

/** Issued before its first year and amended before the second, whose round takes the amended plan. */
async function sonHa(world: World): Promise<string> {
  const { stage, year, main } = world;
  const [author, publisher] = [world.actor("planner"), world.actor("planningHead")];
  const first = sonHaTerms({ ...stage, annual: year });
  const { campaignId } = await campaign(
    {
      author,
      terms: first,
      now: world.at(sonHaIssue({ from: stage.from, annual: year }).issuedOn, "09:00"),
      ownerUnitId: main.unit("UBND").id,
    },
    { publisher, openRounds: [String(year), `${stage.from}-${stage.through}`] },
  );

  const second = sonHaTerms({ ...stage, annual: year + 1 });
  const { issuedOn } = sonHaIssue({ from: stage.from, annual: year + 1 });
  const now = world.at(issuedOn, "14:00");
  const basis = `Căn cứ kết quả sơ kết phong trào thi đua năm ${year}, quy định thời hạn của năm ${year + 1}.`;
  const amended = await amendment(author, { campaignId, terms: second, basis, now });
  await issue(amended, { publisher, terms: second, now, openRounds: [String(year + 1)] });
  await recognise(world, campaignId);
  return campaignId;
}

/** The province recognises the results of the complete year in March after it. */
async function recognise(world: World, campaignId: string) {
  const author = world.actor("planner");
  const { year } = world;
  const round = await read(author, (tx) =>
    tx.round.findFirstOrThrow({
      where: { campaignId, kind: "ANNUAL", code: String(year) },
      select: { id: true, version: true },
    }),
  );
  const occurredOn = world.day(1, "03-12");
  await recordRoundEvent(
    author,
    {
      roundId: round.id,
      version: round.version,
      event: "recognition",
      occurredOn,
      document: `Quyết định số 312/QĐ-UBND ngày 12/3/${year + 1} của Ủy ban nhân dân tỉnh Sơn Hà`,
      reason: null,
    },
    world.at(occurredOn, "16:00"),
  );
}

const illustrative = "(số liệu minh họa)";

/** Sở Tài chính's own plan under the province's, written these days and waiting for its head. */
async function childWaiting(world: World, parentId: string) {
  const author = world.officer("STC");
  const now = world.at(addDays(world.today, -3), "10:00");
  const title = `Phát động phong trào thi đua cải cách hành chính của Sở Tài chính năm ${world.today.slice(0, 4)}`;
  const parent = sonHaTerms({ ...world.stage, annual: world.year + 1 });
  const terms: PlanTerms = {
    ...childTerms(world, title),
    inherits: ["tiers", "indicators", "dossier", "registration"],
    references: [
      {
        id: "ke-hoach-tinh",
        relation: "can_cu",
        number: parent.header.number,
        issuedOn: parent.header.issuedOn,
        issuer: parent.header.issuer,
        title: parent.header.title,
      },
    ],
  };
  await submit(author, await draft({ author, terms, now, parentId }), now);
}

function childTerms(world: World, title: string): PlanTerms {
  const year = world.today.slice(0, 4);
  const closes = addDays(world.today, 20);
  return {
    ...blankTerms({ title, issuer: "Sở Tài chính", from: `${year}-01-01`, through: `${year}-12-31` }),
    header: {
      number: null,
      issuedOn: null,
      issuer: "Sở Tài chính",
      parentIssuer: "Ủy ban nhân dân tỉnh Sơn Hà",
      place: "Sơn Hà",
      title,
      signatureForm: "NONE",
      signerTitle: "GIÁM ĐỐC",
      signerName: "Nguyễn Văn Khải",
    },
    scope: "unit",
    clauses: [
      {
        id: "I",
        label: "Mục I",
        heading: "Mục đích",
        text: `Nhằm thực hiện kế hoạch của Ủy ban nhân dân tỉnh tại Sở Tài chính; tuyên truyền, nhân rộng điển hình ${illustrative}.`,
      },
      {
        id: "II",
        label: "Mục II",
        heading: "Tổ chức thực hiện",
        text: `Các phòng đăng ký thi đua đến hết ngày ${formatDate(closes)}. Văn phòng Sở theo dõi, kiểm tra, tổng hợp số liệu, sơ kết phong trào.`,
      },
    ],
    contents: [
      {
        id: "nd-1",
        text: "Giải quyết thủ tục hành chính lĩnh vực tài chính đúng hạn, trước hạn.",
        clauseId: "I",
      },
    ],
    audiences: [
      {
        id: "tap-the",
        kind: "collective",
        description: "Các phòng thuộc Sở Tài chính",
        unitKinds: ["DIVISION"],
        clauseId: "I",
      },
    ],
    milestones: [
      {
        id: "dang-ky",
        act: "registration",
        label: "Đăng ký thi đua",
        rounds: ["annual"],
        rule: { kind: "through", day: closes },
        phrase: `đến hết ngày ${formatDate(closes)}`,
        applies: true,
        note: null,
        clauseId: "II",
      },
    ],
    recipients: ["Sở Nội vụ", "Các phòng thuộc Sở", "Lưu: VT"],
  };
}

/** A plan being written, with two limits for one registration and parts still to be filled in. */
async function topicDraft(world: World) {
  const year = world.year + 2;
  const title = `Phát động phong trào thi đua chuyên đề “90 ngày số hóa kết quả giải quyết thủ tục hành chính” năm ${year}`;
  const blank = blankTerms({
    title,
    issuer: "Ủy ban nhân dân tỉnh Sơn Hà",
    from: `${year}-02-01`,
    through: `${year}-05-01`,
  });
  const registration = {
    act: "registration" as const,
    rounds: ["topic" as const],
    applies: true,
    note: null,
  };
  const terms: PlanTerms = {
    ...blank,
    clauses: [
      {
        id: "I",
        label: "Mục I",
        heading: "Mục đích",
        text: "Nhằm hoàn thành số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực; tuyên truyền, nhân rộng cách làm hay.",
      },
      {
        id: "II.2",
        label: "Mục II.2",
        heading: "Thời gian",
        text: `Các đơn vị đăng ký thi đua đến hết ngày 15/02/${year}.`,
      },
      {
        id: "IV",
        label: "Mục IV",
        heading: "Tổ chức thực hiện",
        text: `Các đơn vị gửi đăng ký về Sở Nội vụ trước ngày 15/02/${year}.`,
      },
    ],
    milestones: [
      {
        ...registration,
        id: "dang-ky-1",
        label: "Đăng ký thi đua",
        rule: { kind: "through", day: `${year}-02-15` },
        phrase: `đến hết ngày 15/02/${year}`,
        clauseId: "II.2",
      },
      {
        ...registration,
        id: "dang-ky-2",
        label: "Gửi đăng ký về Sở Nội vụ",
        rule: { kind: "before", day: `${year}-02-15` },
        phrase: `trước ngày 15/02/${year}`,
        clauseId: "IV",
      },
    ],
  };
  const author = world.actor("planner");
  const now = new Date(Math.min(world.now.getTime(), world.at(world.day(1, "11-10"), "08:45").getTime()));
  await draft({ author, terms, now, ownerUnitId: world.unit("UBND").id });
}

/** The second province has a campaign of its own; nobody in the first ever sees it but as the public does. */
async function lamThuy(world: World) {
  const province = world.provinces["lam-thuy"];
  const terms = JSON.parse(
    JSON.stringify(sonHaTerms({ ...world.stage, annual: world.year })).replaceAll("Sơn Hà", "Lâm Thủy"),
  ) as PlanTerms;
  const [signer] = province.peopleOf("UBND");
  await campaign(
    {
      author: province.actor("planner"),
      terms: { ...terms, header: { ...terms.header, signerName: signer?.fullName ?? null } },
      now: world.at(sonHaIssue({ from: world.stage.from, annual: world.year }).issuedOn, "10:30"),
      ownerUnitId: province.unit("UBND").id,
    },
    { publisher: province.actor("planningHead"), openRounds: [String(world.year), String(world.year + 1)] },
  );
}
