import type { Day } from "@/lib/calendar";
import type { Block, OfficialDocument } from "@/lib/documents";
import {
  documentCount,
  documentDate,
  formatDate,
  formatMoney,
  formatNumber,
  moneyInWords,
} from "@/lib/vietnamese";
import { campaignInSentence } from "../proposals/drafting/text";
import { countSubjects, placeKind, subjectRows, subjectWords } from "../text";
import { totalOf } from "./money/rules";

export type PaperLine = {
  position: number;
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  subjectName: string;
  post: string;
  unitName: string;
  awardName: string;
  /** Whole đồng, as text. */
  money: string;
};

export type DecisionPaper = {
  kind: "award" | "revocation" | "correction";
  title: string;
  /** "Ủy ban nhân dân tỉnh Sơn Hà" */
  committee: string;
  place: string;
  /** "315/QĐ-UBND"; null while it is a draft. */
  number: string | null;
  symbol: string;
  signedOn: Day | null;
  /** The year a draft leaves day and month open in. */
  year: string;
  signerName: string | null;
  signatureForm: "NONE" | "KT";
  /** The paper the money comes from, as the rule set in force on the signing day names it. */
  moneySource: string;
  campaignTitle: string | null;
  roundTitle: string | null;
  plan: { number: string | null; issuedOn: Day | null } | null;
  proposal: { number: string; office: string; submittedOn: Day | null } | null;
  councilOn: Day | null;
  lines: PaperLine[];
  /** The decision whose line this one takes back or puts right. */
  original: { number: string; signedOn: Day | null; issuer: string } | null;
  revoked: { reason: string; recoverMoney: boolean } | null;
  corrected: { reason: string; before: string; after: string } | null;
};

const named = (what: string, number: string | null, on: Day | null, of: string) =>
  [what, number && `số ${number}`, on && documentDate(on), of && `của ${of}`].filter(Boolean).join(" ");

/** Căn cứ: the law, the rule of money in force, the plan, the council and the paper that asked. */
export function legalBasis(paper: DecisionPaper): string[] {
  const { committee, moneySource, plan, councilOn, proposal, original } = paper;
  return [
    "Căn cứ Luật Tổ chức chính quyền địa phương",
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    ...(moneySource && paper.kind !== "correction" ? [`Căn cứ ${moneySource}`] : []),
    ...(original
      ? [`Căn cứ ${named("Quyết định", original.number, original.signedOn, original.issuer)}`]
      : []),
    ...(plan ? [`Căn cứ ${named("Kế hoạch", plan.number, plan.issuedOn, committee)}`] : []),
    ...(councilOn && !original
      ? [`Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng ${documentDate(councilOn)}`]
      : []),
    ...(proposal && !original
      ? [
          `Theo đề nghị của ${proposal.office} tại ${named("Tờ trình", proposal.number, proposal.submittedOn, "")}`,
        ]
      : []),
  ];
}

const awardNames = (lines: readonly PaperLine[]) => [...new Set(lines.map(({ awardName }) => awardName))];
const merit = ({ campaignTitle, roundTitle }: DecisionPaper) =>
  campaignTitle
    ? ` có thành tích xuất sắc trong ${campaignInSentence(campaignTitle)}${roundTitle ? `, ${roundTitle.charAt(0).toLocaleLowerCase("vi")}${roundTitle.slice(1)}` : ""}`
    : "";

/** The articles after "Điều 1." …, without their numbers. */
export function articles(paper: DecisionPaper): string[] {
  const { original, revoked, corrected } = paper;
  if (original && corrected) return correctionArticles(paper, original, corrected);
  return original && revoked ? revocationArticles(paper, original, revoked) : awardArticles(paper);
}

const carriedOutBy = (committee: string, subjects: string) =>
  `Chánh Văn phòng Ủy ban nhân dân ${placeKind(committee)}, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan, đơn vị có liên quan và ${subjects} có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`;

function awardArticles(paper: DecisionPaper): string[] {
  const { lines, committee } = paper;
  const total = totalOf(lines.map(({ money }) => money));
  return [
    `Tặng ${awardNames(lines).join(", ")} của Chủ tịch ${committee} cho ${countSubjects(lines)}${merit(paper)} (có danh sách kèm theo).`,
    `Các ${subjectWords(lines)} có tên tại Điều 1 được nhận tiền thưởng kèm theo, tổng cộng ${formatMoney(total)} (${moneyInWords(total)}), chi từ Quỹ thi đua, khen thưởng theo quy định.`,
    carriedOutBy(committee, `các ${subjectWords(lines)}`),
  ];
}

type Original = NonNullable<DecisionPaper["original"]>;
function correctionArticles(
  paper: DecisionPaper,
  original: Original,
  { reason, before, after }: NonNullable<DecisionPaper["corrected"]>,
): string[] {
  const decision = named("Quyết định", original.number, original.signedOn, original.issuer);
  return [
    `Đính chính thông tin tại danh sách kèm theo ${decision}: “${before}” sửa thành “${after}”. Lý do: ${reason.replace(/\.$/u, "")}.`,
    `Các nội dung khác của ${named("Quyết định", original.number, original.signedOn, "")} không thay đổi.`,
    carriedOutBy(paper.committee, subjectWords(paper.lines) || "tập thể, cá nhân"),
  ];
}

function revocationArticles(
  paper: DecisionPaper,
  original: Original,
  revoked: NonNullable<DecisionPaper["revoked"]>,
): string[] {
  const [line] = paper.lines;
  if (!line) return [];
  const decision = named("Quyết định", original.number, original.signedOn, original.issuer);
  return [
    `Thu hồi ${line.awardName} đã tặng ${subjectOf(line)} tại ${decision}. Lý do: ${revoked.reason.replace(/\.$/u, "")}.`,
    revoked.recoverMoney
      ? `${line.subjectKind === "COLLECTIVE" ? "Tập thể" : "Cá nhân"} có tên tại Điều 1 nộp lại hiện vật khen thưởng và số tiền thưởng đã nhận là ${formatMoney(line.money)} (${moneyInWords(line.money)}).`
      : `${line.subjectKind === "COLLECTIVE" ? "Tập thể" : "Cá nhân"} có tên tại Điều 1 nộp lại hiện vật khen thưởng; tiền thưởng chưa chi hoặc không thuộc diện thu hồi.`,
    carriedOutBy(paper.committee, subjectWords(paper.lines) || "tập thể, cá nhân"),
  ];
}

const subjectOf = ({ subjectKind, subjectName, post, unitName }: PaperLine) =>
  subjectKind === "COLLECTIVE"
    ? subjectName
    : `${subjectName}${post ? `, ${post}` : ""}${unitName ? `, ${unitName}` : ""}`;

export const recipients = ({ kind, committee }: Pick<DecisionPaper, "kind" | "committee">) => [
  `Như Điều ${kind === "award" ? "3" : "1, Điều 3"}`,
  `Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân ${placeKind(committee)}`,
  `Hội đồng Thi đua - Khen thưởng ${placeKind(committee)}`,
  `Cổng thông tin điện tử ${placeKind(committee)}`,
  "Lưu: VT, SNV",
];

/** Quyết định with its list; number and day fill in everywhere at once, or leave room while they are unknown (rule 39). */
export function decisionDocument(paper: DecisionPaper): OfficialDocument {
  const { committee, place, number, symbol, signedOn, signerName, signatureForm } = paper;
  const power = `CHỦ TỊCH ${committee.toLocaleUpperCase("vi")}`;
  return {
    header: {
      issuer: committee.toLocaleUpperCase("vi"),
      number: number ?? `/${symbol}`,
      place,
      date: signedOn ?? paper.year,
    },
    typeName: "QUYẾT ĐỊNH",
    title: paper.title,
    authority: power,
    legalBasis: legalBasis(paper),
    enactment: "QUYẾT ĐỊNH:",
    body: articles(paper).map(
      (text, at): Block => ({
        kind: "paragraph",
        text: [{ text: `Điều ${at + 1}. `, bold: true }, { text }],
      }),
    ),
    // A commendation is the Chairman's personal power: signed by name, never TM. the committee (rule 42).
    signatures: [
      signatureForm === "KT"
        ? {
            for: { mode: "KT.", title: "CHỦ TỊCH" },
            title: "PHÓ CHỦ TỊCH",
            ...(signerName && { name: signerName }),
          }
        : { title: "CHỦ TỊCH", ...(signerName && { name: signerName }) },
    ],
    recipients: recipients(paper),
    issuedBy: `Chủ tịch ${committee}`,
    ...(paper.kind === "award" ? { appendices: [listAppendix(paper)] } : {}),
  };
}

/** Danh sách kèm theo: collectives, then people by name, post and unit; nothing else about them. */
function listAppendix(paper: DecisionPaper) {
  const { lines } = paper;
  const hasPeople = lines.some(({ subjectKind }) => subjectKind === "INDIVIDUAL");
  const words = subjectWords(lines);
  return {
    title: `DANH SÁCH ${words} ĐƯỢC TẶNG ${awardNames(lines).join(", ")}`.toLocaleUpperCase("vi"),
    body: [
      {
        kind: "table" as const,
        size: 12 as const,
        columns: [
          { title: "STT", width: 1, align: "center" as const },
          { title: words.charAt(0).toLocaleUpperCase("vi") + words.slice(1), width: 5 },
          ...(hasPeople ? [{ title: "Chức vụ, đơn vị", width: 6 }] : []),
          { title: "Hình thức", width: 3 },
          { title: "Tiền thưởng (đồng)", width: 3, align: "right" as const },
        ],
        rows: subjectRows(lines, (line) => [
          line.subjectName,
          ...(hasPeople
            ? [line.subjectKind === "COLLECTIVE" ? "" : [line.post, line.unitName].filter(Boolean).join(", ")]
            : []),
          line.awardName,
          formatNumber(line.money, { decimals: 0 }),
        ]),
      },
    ],
  };
}

/** One line under the title of the public page. */
export const publicSummary = ({
  card,
  kind,
}: {
  kind: DecisionPaper["kind"];
  card: { number: string; awardNames: string[]; collectives: number; individuals: number };
}) =>
  kind === "revocation"
    ? `Thu hồi ${card.awardNames.join(", ")}.`
    : kind === "correction"
      ? "Đính chính thông tin của danh sách được khen thưởng."
      : `${card.awardNames.join(", ")} cho ${[
          card.collectives > 0 && `${documentCount(card.collectives)} tập thể`,
          card.individuals > 0 && `${documentCount(card.individuals)} cá nhân`,
        ]
          .filter(Boolean)
          .join(" và ")}.`;

/** A name for the file of a decision. */
export const decisionFileName = ({ kind, number, signedOn }: DecisionPaper) =>
  [
    { revocation: "quyet-dinh-thu-hoi", correction: "quyet-dinh-dinh-chinh", award: "quyet-dinh" }[kind],
    number?.split("/")[0],
    signedOn && formatDate(signedOn).replaceAll("/", "-"),
  ]
    .filter(Boolean)
    .join("-");
