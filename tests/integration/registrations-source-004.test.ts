import { expect, test } from "vitest";
import { registrationDocument } from "@/lib/campaigns/registration-form/document";
import { layOut } from "@/lib/documents/layout";
import { saveRegistration } from "@/lib/registrations/commands";
import { findRegistrationPaper } from "@/lib/registrations/paper/queries";
import { findRegistrationSheet } from "@/lib/registrations/sheet/queries";
import { submitRegistration } from "@/lib/registrations/submission/commands";
import { terms as higherPlan } from "@/prisma/seed/sources/kien-giang-64";
import { terms as ownPlan } from "@/prisma/seed/sources/so-tai-chinh-kien-giang";
import { aProvince, aPublishedCampaign, aRound, aUnit, aUnitHead, owner } from "@/tests/factories";

/** Source 004 as published: of its two limits the author chose "đến hết ngày 30/3/2022". */
const terms = {
  ...ownPlan,
  milestones: ownPlan.milestones.map((one) => ({ ...one, applies: one.id !== "dang-ky-iv" })),
};

async function aDivision() {
  const province = await aProvince({ shortName: "Kiên Giang" });
  const committee = await aUnit(province, { kind: "PROVINCE_COMMITTEE" });
  const department = await aUnit(province, { name: "Sở Tài chính", parent: committee });
  const division = await aUnit(province, {
    name: "Phòng Quản lý ngân sách",
    kind: "DIVISION",
    parent: department,
  });
  const parent = await aPublishedCampaign({ province, terms: higherPlan, ownerUnitId: committee.id });
  const given = { province, terms, ownerUnitId: department.id, parentId: parent.id };
  const campaign = await aPublishedCampaign(given);
  const stage = await aRound({ campaign, kind: "stage", code: "2021-2025", title: "Giai đoạn 2021–2025" });
  await aRound({ campaign, kind: "annual", year: 2022, title: "Năm 2022" });
  await owner.round.updateMany({ data: { openedAt: new Date("2022-03-25T09:30:00+07:00") } });
  return { division, head: await aUnitHead({ unit: division }), campaign, stage };
}

const [collective = "", individual = ""] = (ownPlan.registration?.pledges ?? []).map(({ text }) => text);

test("source 004: both rounds stand side by side, through 30/3/2022, individuals by number only", async () => {
  const { head, campaign } = await aDivision();

  const sheet = await findRegistrationSheet(
    head,
    campaign.id,
    "2021-2025",
    new Date("2022-03-28T09:00:00+07:00"),
  );
  expect(sheet).toMatchObject({
    tracks: [
      { kind: "ANNUAL", code: "2022" },
      { kind: "STAGE", code: "2021-2025" },
    ],
    round: {
      individuals: "by-count",
      limit: { phrase: "đến hết ngày 30/3/2022", deadline: { lastDay: "2022-03-30" } },
      pledges: { collective: [collective], individual: [individual] },
    },
    refusals: { save: null },
  });
});

test("source 004: the form is printed with unnamed slots, as the source has it", async () => {
  const { head, division, stage } = await aDivision();
  const lastMinute = new Date("2022-03-30T23:59:00+07:00");
  const named = [
    { personId: null, name: "Giám Trường Giang", post: "Chuyên viên", unitId: null, pledge: individual },
  ];
  const sheet = {
    roundId: stage.id,
    version: 0,
    collectives: [{ unitId: division.id, pledge: collective }],
    counts: [{ unitId: null, count: 2, pledge: individual }],
    individuals: [],
  };

  await expect(saveRegistration(head, { ...sheet, individuals: named }, lastMinute)).rejects.toMatchObject({
    fields: { "individuals.0.name": expect.stringContaining("không ghi tên cụ thể") },
  });
  const { id, version } = await saveRegistration(head, sheet, lastMinute);
  await submitRegistration(head, { registrationId: id, version, lateReason: null }, lastMinute);

  const found = await findRegistrationPaper(head, id);
  const paper = found && layOut(registrationDocument(found.paper));
  const lines = paper?.body.flatMap((block) =>
    "runs" in block ? [block.runs.map(({ text }) => text).join("")] : [],
  );
  expect(paper).toMatchObject({
    parentIssuer: ["SỞ TÀI CHÍNH KIÊN GIANG"],
    issuer: ["PHÒNG QUẢN LÝ NGÂN SÁCH"],
    typeName: "ĐĂNG KÝ",
    title: "Thi đua thực hiện nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025",
    signatures: [{ lines: ["LÃNH ĐẠO PHÒNG"] }],
    recipients: ["- Sở Nội vụ;", "- Lưu: VT."],
  });
  expect(lines?.[0]).toMatch(
    /^Thực hiện Kế hoạch số 64\/KH-UBND ngày 22\/3\/2022 của .* về phát động phong trào/u,
  );
  expect(lines?.slice(2)).toEqual([
    "1. Tập thể: Phòng Quản lý ngân sách.",
    "Đăng ký thi đua: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
    "2. Cá nhân: <Không ghi tên cụ thể>",
    "Số lượng: 02",
    "Nội dung đăng ký: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025.",
  ]);
});
