import type { Block, OfficialDocument } from "@/lib/documents";
import type { PlanTerms } from "@/lib/plans";
import { conditionText, relationText, subjectKindText, targetText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { gradeText } from "./text";

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
export type PaperFormat = keyof typeof types;

/** The plan as a file. */
export async function printPlan(terms: PlanTerms, format: PaperFormat) {
  // The renderers are heavy, and a page that only shows the paper does without them.
  const { renderDocx, renderPdf } = await import("@/lib/documents");
  const document = planDocument(terms);
  const bytes = await (format === "pdf" ? renderPdf(document) : renderDocx(document));
  return { bytes: new Uint8Array(bytes), contentType: types[format] };
}

/**
 * KẾ HOẠCH in the layout of Decree 30/2020/NĐ-CP: the official wording where there is one, otherwise
 * the structured parts as sections; targets and conditions follow as an appendix.
 */
export function planDocument(terms: PlanTerms): OfficialDocument {
  const { header, clauses, references, recipients, period } = terms;
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  const appendix = appendixOf(terms);
  return {
    header: {
      ...(header.parentIssuer ? { parentIssuer: upper(header.parentIssuer) } : {}),
      issuer: upper(header.issuer),
      number: header.number ?? `/KH-${isCommittee(header.issuer) ? "UBND" : ""}`,
      place: header.place ?? "……",
      date: header.issuedOn ?? period.from.slice(0, 4),
    },
    typeName: "KẾ HOẠCH",
    title: aboutOf(header.title),
    legalBasis: references.filter(({ relation }) => relation !== "lien_quan").map(basisText),
    body: clauses.length > 0 ? clauseBlocks(clauses) : sections(terms),
    signatures: [signatureOf(header)],
    recipients: recipients.length > 0 ? recipients : ["Lưu: VT"],
    ...(appendix.length > 0
      ? { appendices: [{ label: "Phụ lục", title: "Chỉ tiêu và điều kiện khen thưởng", body: appendix }] }
      : {}),
  };
}

/** The abstract under KẾ HOẠCH, which does not say the name of the type again. */
function aboutOf(title: string): string {
  const about = title.replace(/^kế hoạch\s+/iu, "");
  return about.charAt(0).toLocaleUpperCase("vi") + about.slice(1);
}

const isCommittee = (issuer: string) => /^(?:ủy|uỷ) ban nhân dân|^UBND/iu.test(issuer);

function signatureOf({ signatureForm, signerTitle, signerName, issuer }: PlanTerms["header"]) {
  const title = (signerTitle ?? "").toLocaleUpperCase("vi");
  const name = signerName ? { name: signerName } : {};
  if (signatureForm === "TM")
    return {
      onBehalfOf: isCommittee(issuer) ? "ỦY BAN NHÂN DÂN" : issuer.toLocaleUpperCase("vi"),
      title,
      ...name,
    };
  if (signatureForm === "Q") return { title: `Q. ${title}`, ...name };
  if (signatureForm === "NONE") return { title, ...name };
  // A deputy signs for the head of the issuing body (Decree 30/2020, annex I).
  return {
    for: { mode: `${signatureForm}.` as "KT." | "TL." | "TUQ.", title: headOf(issuer) },
    title,
    ...name,
  };
}

const headOf = (issuer: string) => (isCommittee(issuer) ? "CHỦ TỊCH" : "THỦ TRƯỞNG");

function basisText({ relation, number, issuedOn, issuer, title }: PlanTerms["references"][number]): string {
  const words = [
    relationText[relation],
    title,
    number && `số ${number}`,
    issuedOn && `ngày ${formatDate(issuedOn)}`,
    issuer && `của ${issuer}`,
  ];
  return words.filter(Boolean).join(" ");
}

const numberOf = ({ label }: PlanTerms["clauses"][number]) => label.replace(/^(?:mục|phần)\s+/iu, "");

/** The wording, clause by clause. "Mục II.3" stands under "Mục II" where the plan has one, otherwise beside the others. */
function clauseBlocks(clauses: PlanTerms["clauses"]): Block[] {
  const upper = clauses.findIndex((clause) => !numberOf(clause).includes("."));
  return clauses.flatMap((clause, index): Block[] => {
    const number = numberOf(clause);
    const level = number.includes(".") && upper >= 0 && upper < index ? 2 : 1;
    const title = [number, clause.heading].filter(Boolean).join(". ");
    const lines = clause.text
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter(Boolean);
    return [
      ...(title ? [{ kind: "heading" as const, level: level as 1 | 2, text: title }] : []),
      ...lines.map((line): Block => ({ kind: "paragraph", text: line })),
    ];
  });
}

function sections({
  theme,
  audiences,
  contents,
  commitments,
  period,
  milestones,
  tasks,
}: PlanTerms): Block[] {
  const parts: [string, string[]][] = [
    ["CHỦ ĐỀ THI ĐUA", theme ? [theme] : []],
    [
      "ĐỐI TƯỢNG THI ĐUA",
      audiences.map(({ kind, description }) => `${subjectKindText[kind]}: ${description}`),
    ],
    ["NỘI DUNG THI ĐUA", contents.map(({ text }) => text)],
    ["CAM KẾT", commitments.map(({ name, items }) => `${name}: ${items.map(({ text }) => text).join("; ")}`)],
    [
      "THỜI GIAN",
      [
        `Từ ngày ${formatDate(period.from)} đến hết ngày ${formatDate(period.through)}`,
        ...milestones.filter(({ applies }) => applies).map(({ label, phrase }) => `${label}: ${phrase}`),
      ],
    ],
    ["TỔ CHỨC THỰC HIỆN", tasks.map(({ owner, text }) => (owner ? `${owner}: ${text}` : text))],
  ];
  const numerals = ["I", "II", "III", "IV", "V", "VI"];
  return parts
    .filter(([, items]) => items.length > 0)
    .flatMap(([heading, items], index): Block[] => [
      { kind: "heading", level: 1, text: `${numerals[index]}. ${heading}` },
      { kind: "list", items },
    ]);
}

function appendixOf(terms: PlanTerms): Block[] {
  const { indicators, tiers } = terms;
  const table: Block[] =
    indicators.length > 0
      ? [
          { kind: "heading", level: 1, text: "I. Chỉ tiêu" },
          {
            kind: "table",
            columns: [
              { title: "STT", width: 1, align: "center" },
              { title: "Chỉ tiêu", width: 6 },
              { title: "Ngưỡng", width: 3 },
            ],
            rows: indicators.map((indicator, index) => [
              String(index + 1),
              indicator.name,
              targetText(indicator) ?? "Theo dõi",
            ]),
          },
        ]
      : [];
  const conditions: Block[] = tiers.flatMap(({ name, condition }): Block[] => [
    { kind: "heading", level: 2, text: name },
    { kind: "paragraph", text: `Điều kiện: ${conditionText(condition, terms, gradeText)}.` },
  ]);
  const number = table.length > 0 ? "II" : "I";
  return [
    ...table,
    ...(conditions.length > 0
      ? [
          { kind: "heading" as const, level: 1 as const, text: `${number}. Điều kiện khen thưởng` },
          ...conditions,
        ]
      : []),
  ];
}
