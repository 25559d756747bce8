import type { Day } from "@/lib/calendar";
import type { Block, OfficialDocument } from "@/lib/documents";
import { documentCount, documentDate, formatInstant } from "@/lib/vietnamese";
import type { BallotKind } from "@/prisma/generated/enums";
import { baseText, seatText, shareText } from "./text";
import type { VoteBase } from "./votes/rules";

export type MinutesPaper = {
  code: string;
  title: string;
  /** "Ủy ban nhân dân tỉnh Sơn Hà" */
  committee: string;
  place: string;
  heldOn: Day;
  openedAt: Date | null;
  closedAt: Date | null;
  ballotKind: BallotKind;
  awardName: string;
  roundTitle: string;
  council: { name: string; document: string };
  threshold: string;
  base: VoteBase;
  ruleSource: string;
  members: { name: string; post: string; seat: string; standsFor: string | null; hasVoted: boolean }[];
  cases: {
    subjectName: string;
    unitName: string;
    isCollective: boolean;
    agree: number;
    disagree: number;
    other: number;
    base: number;
    passed: boolean;
    recused: { name: string; reason: string }[];
  }[];
  /** What the members said of the minutes; null where they were not sent round. */
  confirmations: {
    confirmed: number;
    attended: number;
    reservations: { name: string; note: string }[];
  } | null;
  minutesText: string;
};

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const marked = (items: readonly string[]) =>
  items.map((item, at) => `${item}${at < items.length - 1 ? ";" : "."}`);
const heading = (text: string): Block => ({ kind: "heading", level: 1, text });

/** Biên bản họp Hội đồng: who took part, what was voted on, how it was counted and what was decided. */
export function minutesDocument(paper: MinutesPaper): OfficialDocument {
  const { committee, council, members, cases } = paper;
  // Where the chair is stood in for, a deputy presides: a substitute has the vote, not the chair.
  const chair =
    members.find(({ seat }) => seat === "chair") ?? members.find(({ seat }) => seat === "vice-chair");
  const secretary = members.find(({ seat }) => seat === "secretary");
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: council.name.toLocaleUpperCase("vi"),
      number: "/BB-HĐTĐKT",
    },
    typeName: "BIÊN BẢN",
    title: paper.title,
    body: [
      heading("I. Thời gian, địa điểm"),
      ...timeAndPlace(paper),
      heading("II. Thành phần"),
      ...attendance(paper),
      heading("III. Nội dung"),
      ...paper.minutesText.split("\n").filter(Boolean).map(paragraph),
      heading("IV. Kết quả"),
      paragraph(countingRule(paper)),
      resultTable(cases),
      ...keptOut(cases),
      heading("V. Kết luận"),
      ...conclusion(paper),
    ],
    signatures: [
      { title: "THƯ KÝ", ...(secretary && { name: secretary.name }) },
      { title: "CHỦ TRÌ", ...(chair && { name: chair.name }) },
    ],
  };
}

function timeAndPlace({ heldOn, place, openedAt, closedAt, ballotKind }: MinutesPaper): Block[] {
  const way = ballotKind === "SECRET" ? "Bỏ phiếu kín" : "Biểu quyết ghi danh";
  return [
    paragraph(`Phiên họp ${documentDate(heldOn)}${place ? `, tại ${place}` : ""}.`),
    ...(openedAt && closedAt
      ? [paragraph(`${way} từ ${formatInstant(openedAt)} đến ${formatInstant(closedAt)}.`)]
      : []),
  ];
}

function attendance({ members, council }: MinutesPaper): Block[] {
  const voted = members.filter(({ hasVoted }) => hasVoted);
  const absent = members.filter(({ hasVoted }) => !hasVoted);
  return [
    paragraph(
      `${council.name} được thành lập theo ${council.document}, gồm ${documentCount(members.length)} thành viên; ${documentCount(voted.length)} thành viên tham gia bỏ phiếu:`,
    ),
    {
      kind: "list",
      items: marked(
        voted.map(({ name, post, seat, standsFor }) =>
          (standsFor ? [name, post, `dự thay ${standsFor}`] : [name, seatText[seat] ?? seat, post])
            .filter(Boolean)
            .join(", "),
        ),
      ),
    },
    ...(absent.length > 0
      ? [paragraph(`Không tham gia bỏ phiếu: ${absent.map(({ name }) => name).join("; ")}.`)]
      : []),
  ];
}

const countingRule = ({ threshold, base, ruleSource, awardName }: MinutesPaper) =>
  `Theo ${ruleSource}, trường hợp đề nghị tặng ${awardName} được thông qua khi có từ ${shareText(threshold)} trở lên tính trên ${baseText[base]}, không tính thành viên không tham gia bỏ phiếu trường hợp đó.`;

const resultTable = (cases: MinutesPaper["cases"]): Block => ({
  kind: "table",
  size: 12,
  columns: [
    { title: "STT", width: 1, align: "center" },
    { title: "Tập thể, cá nhân", width: 6 },
    { title: "Đồng ý", group: "Số phiếu", width: 2, align: "center" },
    { title: "Không đồng ý", group: "Số phiếu", width: 2, align: "center" },
    { title: "Ý kiến khác", group: "Số phiếu", width: 2, align: "center" },
    { title: "Tỷ lệ đồng ý", width: 2, align: "center" },
    { title: "Kết quả", width: 3, align: "center" },
  ],
  rows: cases.map((one, at) => [
    documentCount(at + 1),
    one.isCollective ? one.subjectName : `${one.subjectName}, ${one.unitName}`,
    String(one.agree),
    String(one.disagree),
    String(one.other),
    `${one.agree}/${one.base}`,
    one.passed ? "Thông qua" : "Không thông qua",
  ]),
});

function keptOut(cases: MinutesPaper["cases"]): Block[] {
  const lines = cases.flatMap(({ subjectName, recused }) =>
    recused.map(
      ({ name, reason }) => `${name}: ${subjectName} (${reason.toLocaleLowerCase("vi").replace(/\.$/u, "")})`,
    ),
  );
  return lines.length === 0
    ? []
    : [
        paragraph("Thành viên không tham gia bỏ phiếu ở từng trường hợp:"),
        { kind: "list", items: marked(lines) },
      ];
}

function conclusion({ cases, committee, awardName, roundTitle, confirmations }: MinutesPaper): Block[] {
  const passed = cases.filter((one) => one.passed);
  const failed = cases.filter((one) => !one.passed);
  return [
    paragraph(
      `Hội đồng thông qua ${documentCount(passed.length)}/${documentCount(cases.length)} trường hợp, đề nghị Chủ tịch ${committee} tặng ${awardName}, ${roundTitle.charAt(0).toLocaleLowerCase("vi")}${roundTitle.slice(1)}.`,
    ),
    ...(failed.length > 0
      ? [
          paragraph(
            `Không thông qua: ${failed.map(({ subjectName }) => subjectName).join("; ")}. Thư ký Hội đồng thông báo kết quả và lý do đến đơn vị.`,
          ),
        ]
      : []),
    ...agreement(confirmations),
  ];
}

function agreement(given: MinutesPaper["confirmations"]): Block[] {
  if (!given) return [paragraph("Biên bản được các thành viên tham gia phiên họp thống nhất nội dung")];
  const { confirmed, attended, reservations } = given;
  return [
    ...(reservations.length > 0
      ? [
          paragraph("Ý kiến bảo lưu của thành viên:"),
          {
            kind: "list" as const,
            items: marked(reservations.map(({ name, note }) => `${name}: ${note.replace(/[.;]$/u, "")}`)),
          },
        ]
      : []),
    paragraph(
      `Biên bản được ${documentCount(confirmed)}/${documentCount(attended)} thành viên tham gia phiên họp xác nhận`,
    ),
  ];
}
