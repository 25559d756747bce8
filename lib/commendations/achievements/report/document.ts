import type { Day } from "@/lib/calendar";
import type { Block, OfficialDocument } from "@/lib/documents";
import { outcomeText as verdictText } from "@/lib/evaluation/text";
import { outcomeText } from "@/lib/scoring/text";
import { documentCount, documentDate, formatDate } from "@/lib/vietnamese";
import type { VerdictOutcome } from "@/prisma/generated/enums";
import { type ClauseLine, shownValue } from "../../nominations/clauses/text";
import { campaignInSentence } from "../../proposals/drafting/text";

export type AchievementPaper = {
  committee: string;
  place: string;
  unit: { code: string; name: string };
  subject: { isPerson: boolean; name: string; post: string };
  blockName: string | null;
  pledge: string | null;
  campaignTitle: string;
  roundTitle: string;
  plan: { number: string | null; issuedOn: Day | null };
  year: string;
  verdicts: { tierName: string; outcome: VerdictOutcome; lines: ClauseLine[] }[];
  awards: {
    awardName: string;
    decision: string;
    signedOn: Day | null;
    period: { from: Day; through: Day };
  }[];
};

const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", text });
// What only the unit can tell is left for its own pen.
const byHand = "…………………………………";
const linesByHand = 3;

/** Báo cáo thành tích of a unit or a person, filled in from verified figures, indices and the verdict. */
export function achievementDocument(paper: AchievementPaper): OfficialDocument {
  const { committee, unit, subject, plan, place, year } = paper;
  const planName = [
    "Kế hoạch",
    plan.number && `số ${plan.number}`,
    plan.issuedOn && documentDate(plan.issuedOn),
    `của ${committee}`,
  ].filter(Boolean);
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: unit.name.toLocaleUpperCase("vi"),
      number: `/BC-${unit.code}`,
      place,
      date: year,
    },
    typeName: "BÁO CÁO THÀNH TÍCH",
    title: `Đề nghị khen thưởng ${subject.isPerson ? "cá nhân" : "tập thể"} trong ${campaignInSentence(paper.campaignTitle)}, ${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}`,
    body: [
      heading(subject.isPerson ? "I. Sơ lược lý lịch" : "I. Sơ lược đặc điểm, tình hình"),
      ...about(paper),
      heading("II. Thành tích đạt được"),
      paragraph(`Kết quả thực hiện ${planName.join(" ")}:`),
      ...paper.verdicts.flatMap(results),
      paragraph(`Biện pháp, giải pháp đã thực hiện và phạm vi ảnh hưởng:`),
      // Lines of their own, as wide as the text.
      ...Array.from({ length: linesByHand }, () => paragraph(byHand.repeat(2).concat("……"))),
      heading("III. Các hình thức đã được khen thưởng"),
      ...earlier(paper.awards),
    ],
    signatures: [
      { title: "XÁC NHẬN CỦA CẤP TRÌNH" },
      subject.isPerson ? { title: "NGƯỜI BÁO CÁO", name: subject.name } : { title: "THỦ TRƯỞNG ĐƠN VỊ" },
    ],
  };
}

function about({ subject, unit, blockName, pledge }: AchievementPaper): Block[] {
  const items = subject.isPerson
    ? [`Họ và tên: ${subject.name};`, `Chức vụ: ${subject.post || byHand};`, `Đơn vị công tác: ${unit.name};`]
    : [`Tên đơn vị: ${unit.name};`, `Khối thi đua: ${blockName ?? byHand};`];
  return [
    { kind: "list", items: [...items, `Chức năng, nhiệm vụ được giao: ${byHand}`] },
    ...(pledge ? [paragraph(`Nội dung đã đăng ký thi đua: ${pledge.replace(/\.?$/u, ".")}`)] : []),
  ];
}

const results = ({ tierName, outcome: verdict, lines }: AchievementPaper["verdicts"][number]): Block[] => [
  { kind: "heading", level: 2, text: tierName },
  {
    kind: "table",
    size: 12,
    columns: [
      { title: "STT", width: 2, align: "center" },
      { title: "Điều kiện của kế hoạch", width: 9 },
      { title: "Kết quả", width: 6 },
      { title: "Kết luận", width: 4, align: "center" },
    ],
    rows: lines.map(({ asked, value, outcome }, at) => [
      documentCount(at + 1),
      asked,
      shownValue(value, outcome),
      outcomeText[outcome],
    ]),
  },
  paragraph(`Kết quả xét: ${verdictText[verdict].toLocaleLowerCase("vi")}.`),
];

const earlier = (awards: AchievementPaper["awards"]): Block[] =>
  awards.length === 0
    ? [paragraph("Chưa có khen thưởng nào được ghi nhận trên hệ thống")]
    : [
        {
          kind: "table",
          size: 12,
          columns: [
            { title: "STT", width: 2, align: "center" },
            { title: "Hình thức", width: 6 },
            { title: "Số quyết định", width: 5 },
            { title: "Ngày ký", width: 4, align: "center" },
            { title: "Thời gian thành tích", width: 7 },
          ],
          rows: awards.map(({ awardName, decision, signedOn, period }, at) => [
            documentCount(at + 1),
            awardName,
            decision,
            signedOn ? formatDate(signedOn) : "Chưa có",
            `${formatDate(period.from)} đến ${formatDate(period.through)}`,
          ]),
        },
      ];
