import type { Day } from "@/lib/calendar";
import type { Block, OfficialDocument, TableRow } from "@/lib/documents";
import { outcomeText } from "@/lib/evaluation/text";
import type { Outcome } from "@/lib/scoring";
import { outcomeText as answerText } from "@/lib/scoring/text";
import { documentCount, documentDate, missingText } from "@/lib/vietnamese";
import type { BallotKind, SubjectKind, VerdictOutcome } from "@/prisma/generated/enums";
import { shownValue } from "../../nominations/clauses/text";
import { repeatYears, type Structure, shareOf } from "../../nominations/fairness/rules";
import { ballotKindText, baseText, seatText, shareText } from "../text";
import type { VoteBase } from "../votes/rules";

export type PackPaper = {
  code: string;
  title: string;
  committee: string;
  heldOn: Day;
  place: string;
  ballotKind: BallotKind;
  threshold: string;
  base: VoteBase;
  ruleSource: string;
  awardName: string;
  campaignTitle: string;
  roundTitle: string;
  council: { name: string; document: string };
  members: { name: string; post: string; seat: string }[];
  cases: {
    subjectKind: SubjectKind;
    subjectName: string;
    unitName: string;
    post: string;
    tierName: string;
    blockName: string;
    byVerdict: boolean;
    reason: string;
    justification: string;
    reconsiderReason: string | null;
    dossierException: string;
    outcome: VerdictOutcome;
    provisional: boolean;
    conditionsMet: number;
    conditionsTotal: number;
    rank: number | null;
    clauses: { asked: string; value: string | null; answer: Outcome }[];
    keptOut: { name: string; reason: string }[];
  }[];
  fairness: {
    machine: Structure;
    listed: Structure;
    blocks: {
      name: string;
      met: number;
      collectives: number;
      individuals: number;
      shareOfList: number | null;
      shareOfMet: number | null;
    }[];
    quotas: { tierName: string; blockName: string; count: number; limit: number }[];
  } | null;
};
type Case = PackPaper["cases"][number];

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
const listOf = (items: readonly string[]): Block => ({
  kind: "list",
  items: items.map((item, at) => `${item.replace(/[.;]$/u, "")}${at < items.length - 1 ? ";" : "."}`),
});

/** Tài liệu phiên họp: what a member has in hand, agenda, rule, fairness figures, then every case with its clauses and remarks. */
export function packDocument(paper: PackPaper): OfficialDocument {
  const { committee, council, cases } = paper;
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: council.name.toLocaleUpperCase("vi"),
    },
    typeName: "TÀI LIỆU PHIÊN HỌP",
    title: paper.title,
    body: [
      heading("I. Chương trình"),
      paragraph(
        `Phiên họp ${documentDate(paper.heldOn)}${paper.place ? `, tại ${paper.place}` : ""}. Hội đồng thành lập theo ${council.document}, gồm ${documentCount(paper.members.length)} thành viên dự họp.`,
      ),
      listOf(agenda(paper)),
      heading("II. Quy định biểu quyết"),
      paragraph(
        `Hình thức: ${ballotKindText[paper.ballotKind].toLocaleLowerCase("vi")}. Theo ${paper.ruleSource}, trường hợp đề nghị tặng ${paper.awardName} được thông qua khi có từ ${shareText(paper.threshold)} trở lên tính trên ${baseText[paper.base]}, không tính thành viên không tham gia bỏ phiếu trường hợp đó.`,
      ),
      ...keptOut(cases),
      heading("III. Cơ cấu danh sách"),
      ...fairnessBlocks(paper.fairness),
      heading("IV. Nội dung cần lưu ý"),
      ...remarkBlocks(cases),
    ],
    signatures: [],
    endMark: true,
    appendices: [
      { label: "Phụ lục I", title: "THÀNH VIÊN DỰ HỌP", note: "", body: [memberTable(paper.members)] },
      {
        label: "Phụ lục II",
        title: "DANH SÁCH TRƯỜNG HỢP",
        note: "",
        body: [caseTable(cases)],
        landscape: true,
      },
      { label: "Phụ lục III", title: "KẾT QUẢ XÉT TỪNG TRƯỜNG HỢP", note: "", body: [clauseTable(cases)] },
    ],
  };
}

const agenda = ({ cases, awardName, ballotKind }: PackPaper) => [
  "Thư ký báo cáo thành phần dự họp, thành viên vắng mặt và người dự thay",
  `Báo cáo kết quả xét ${documentCount(cases.length)} trường hợp đề nghị tặng ${awardName} và cơ cấu danh sách`,
  "Hội đồng thảo luận các nội dung cần lưu ý",
  ballotKind === "SECRET" ? "Bỏ phiếu kín từng trường hợp" : "Biểu quyết ghi danh từng trường hợp",
  "Công bố kết quả, thông qua biên bản",
];

const subject = ({ subjectKind, subjectName, post, unitName }: Case) =>
  subjectKind === "COLLECTIVE" ? subjectName : [subjectName, post, unitName].filter(Boolean).join(", ");

function keptOut(cases: readonly Case[]): Block[] {
  const lines = cases.flatMap((one) =>
    one.keptOut.map(({ name, reason }) => `${name}: ${one.subjectName} (${reason.toLocaleLowerCase("vi")})`),
  );
  return lines.length === 0
    ? [paragraph("Không có thành viên phải tránh bỏ phiếu ở trường hợp nào.")]
    : [paragraph("Thành viên không tham gia bỏ phiếu ở từng trường hợp:"), listOf(lines)];
}

/** Why a case is on the list although, and what was said for it. */
const remarksOf = (one: Case) => [
  ...(one.provisional ? ["kết quả còn dự kiến"] : []),
  ...(one.byVerdict ? [] : [`do người đưa vào danh sách: ${one.reason}`]),
  ...(one.justification ? [`giải trình trùng khen thưởng: ${one.justification}`] : []),
  ...(one.dossierException ? [`hồ sơ còn thiếu thành phần: ${one.dossierException}`] : []),
  ...(one.reconsiderReason ? [`đề nghị xét lại: ${one.reconsiderReason}`] : []),
];

function remarkBlocks(cases: readonly Case[]): Block[] {
  const lines = cases.flatMap((one) => {
    const remarks = remarksOf(one);
    return remarks.length === 0 ? [] : [`${subject(one)}: ${remarks.join("; ")}`];
  });
  return lines.length === 0
    ? [paragraph("Mọi trường hợp đều từ kết quả xét đã công nhận, không có ý kiến kèm theo.")]
    : [listOf(lines)];
}

function fairnessBlocks(fairness: PackPaper["fairness"]): Block[] {
  if (!fairness) return [paragraph("Chưa có số liệu cơ cấu của đợt này.")];
  const { machine, listed, blocks, quotas } = fairness;
  const share = (part: number, whole: number) => {
    const percent = shareOf(part, whole);
    return percent === null ? documentCount(part) : `${documentCount(part)} (${percent}%)`;
  };
  const row = (name: string, of: (one: Structure) => string) => [name, of(machine), of(listed)];
  const percent = (value: number | null) => (value === null ? missingText : `${value}%`);
  return [
    paragraph("Danh sách của cả đợt so với kết quả xét do hệ thống tính, trong số lượng của kế hoạch:"),
    {
      kind: "table",
      size: 12,
      columns: [
        { title: "Nhóm", width: 6 },
        { title: "Theo kết quả xét", width: 3, align: "center" },
        { title: "Danh sách", width: 3, align: "center" },
      ],
      rows: [
        row("Tập thể", ({ collectives }) => documentCount(collectives)),
        row("Cá nhân", ({ individuals }) => documentCount(individuals)),
        row("Cá nhân giữ chức vụ lãnh đạo, quản lý", ({ leaders, individuals }) =>
          share(leaders, individuals),
        ),
        row("Cá nhân trực tiếp công tác", ({ directWorkers, individuals }) =>
          share(directWorkers, individuals),
        ),
        row(`Đã được khen trong ${repeatYears} năm gần đây`, ({ repeats, collectives, individuals }) =>
          share(repeats, collectives + individuals),
        ),
      ],
    },
    {
      kind: "table",
      size: 12,
      columns: [
        { title: "Khối", width: 6 },
        { title: "Đủ điều kiện", width: 2, align: "center" },
        { title: "Trong danh sách", width: 2, align: "center" },
        { title: "Tỷ lệ danh sách", width: 2, align: "center" },
        { title: "Tỷ lệ đủ điều kiện", width: 2, align: "center" },
      ],
      rows: blocks.map(({ name, met, collectives, individuals, shareOfList, shareOfMet }) => [
        name || "Không thuộc khối",
        documentCount(met),
        documentCount(collectives + individuals),
        percent(shareOfList),
        percent(shareOfMet),
      ]),
    },
    ...(quotas.length > 0
      ? [
          listOf(
            quotas.map(
              ({ tierName, blockName, count, limit }) =>
                `${[tierName, blockName].filter(Boolean).join(", ")}: ${documentCount(count)}/${documentCount(limit)} suất${count > limit ? `, vượt ${documentCount(count - limit)}` : ""}`,
            ),
          ),
        ]
      : []),
  ];
}

const memberTable = (members: PackPaper["members"]): Block => ({
  kind: "table",
  size: 12,
  columns: [
    { title: "STT", width: 1, align: "center" },
    { title: "Họ và tên", width: 5 },
    { title: "Chức vụ", width: 7 },
    { title: "Trong Hội đồng", width: 4 },
  ],
  rows: members.map(({ name, post, seat }, at) => [
    documentCount(at + 1),
    name,
    post,
    seatText[seat] ?? seat,
  ]),
});

const caseTable = (cases: readonly Case[]): Block => ({
  kind: "table",
  size: 12,
  columns: [
    { title: "STT", width: 1, align: "center" },
    { title: "Tập thể, cá nhân", width: 7 },
    { title: "Đề nghị", width: 6 },
    { title: "Khối", width: 4 },
    { title: "Xếp hạng", width: 2, align: "center" },
    { title: "Kết quả xét", width: 4 },
    { title: "Điều kiện đạt", width: 2, align: "center" },
  ],
  rows: cases.map((one, at) => [
    documentCount(at + 1),
    subject(one),
    one.tierName,
    one.blockName,
    one.rank === null ? "Không xếp hạng" : String(one.rank),
    outcomeText[one.outcome],
    `${one.conditionsMet}/${one.conditionsTotal}`,
  ]),
});

const clauseTable = (cases: readonly Case[]): Block => ({
  kind: "table",
  size: 12,
  columns: [
    { title: "Điều kiện", width: 8 },
    { title: "Kết quả của đối tượng", width: 5 },
    { title: "Đánh giá", width: 3 },
  ],
  rows: cases.flatMap((one, at): TableRow[] => [
    { group: [{ text: `${documentCount(at + 1)}. ${subject(one)}`, bold: true }] },
    ...one.clauses.map(({ asked, value, answer }) => [asked, shownValue(value, answer), answerText[answer]]),
  ]),
});
