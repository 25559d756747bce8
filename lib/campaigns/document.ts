import type { Block, OfficialDocument } from "@/lib/documents";
import { isParentClause, type PlanTerms } from "@/lib/plans";
import { relationText } from "@/lib/plans/text";
import { documentDate } from "@/lib/vietnamese";
import { annexesOf } from "./annexes/document";
import { sections } from "./contents/document";

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
  const { header, references, recipients } = terms;
  const upper = (text: string) => text.toLocaleUpperCase("vi");
  const appendices = annexesOf(terms);
  // The form a plan prescribes is printed as the form it is, not as two more paragraphs.
  const clauses = terms.clauses.filter(
    (clause) => !isParentClause(clause) && !(terms.registration && /^mẫu /iu.test(clause.label)),
  );
  return {
    header: {
      ...(header.parentIssuer ? { parentIssuer: upper(header.parentIssuer) } : {}),
      issuer: upper(header.issuer),
      number: header.number ?? `/KH-${isCommittee(header.issuer) ? "UBND" : "……"}`,
      place: header.place ?? "……",
      date: header.issuedOn ?? yearOf(terms),
    },
    typeName: "KẾ HOẠCH",
    title: aboutOf(header.title),
    legalBasis: references.filter(({ relation }) => relation !== "lien_quan").map(basisText),
    body: clauses.length > 0 ? clauseBlocks(clauses) : sections(terms),
    signatures: [signatureOf(header)],
    recipients: recipients.length > 0 ? recipients : ["Lưu: VT"],
    ...(appendices.length > 0 ? { appendices } : {}),
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

/** The year a plan that is not issued yet will bear: not before what it rests on. */
const yearOf = ({ references, period }: PlanTerms): string =>
  [period.from, ...references.flatMap(({ issuedOn }) => issuedOn ?? [])]
    .map((day) => day.slice(0, 4))
    .sort()
    .at(-1) ?? "";

const documentTypes: [pattern: RegExp, name: string][] = [
  [/\/QH/u, "Luật"],
  [/\/NĐ-/u, "Nghị định"],
  [/\/NQ-/u, "Nghị quyết"],
  [/\/QĐ-/u, "Quyết định"],
  [/\/TT-/u, "Thông tư"],
  [/\/CT-/u, "Chỉ thị"],
  [/\/CTr-/u, "Chương trình"],
  [/\/HD-/u, "Hướng dẫn"],
  [/\/KH-/u, "Kế hoạch"],
];
const typeInTitle =
  /^(?:Bộ luật|Luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Chương trình|Hướng dẫn|Kế hoạch|Công văn)(?=\s|$)/iu;

/** `Căn cứ Kế hoạch số 64/KH-UBND ngày 22 tháng 3 năm 2022 của UBND tỉnh về phát động …`; a law is named before its number. */
function basisText({ relation, number, issuedOn, issuer, title }: PlanTerms["references"][number]): string {
  const named = typeInTitle.exec(title)?.[0];
  const type = named ?? documentTypes.find(([pattern]) => pattern.test(number ?? ""))?.[1] ?? "";
  const rest = title.slice(named?.length ?? 0).trim();
  const about = rest.replace(/^về\s+(?:việc\s+)?/iu, "");
  const isLaw = /luật$/iu.test(type);
  const words = [
    relationText[relation],
    type,
    isLaw && rest,
    number && `số ${number}`,
    issuedOn && documentDate(issuedOn),
    issuer && `của ${issuer}`,
    !isLaw && about && (type ? `về ${about.charAt(0).toLocaleLowerCase("vi")}${about.slice(1)}` : about),
  ];
  return words.filter(Boolean).join(" ");
}

/** `II.3` of "Mục II.3"; a label without a number, such as "Mục đích", is kept whole. */
const numberOf = ({ label }: PlanTerms["clauses"][number]) =>
  label.replace(/^(?:mục|phần)\s+(?=(?:[ivxlc]+|\d+|[a-zđ])(?:[\s.)]|$))/iu, "");

/**
 * The wording, clause by clause. "Mục II.3" stands as "3." under "Mục II" where the plan has one, otherwise beside
 * the others; what several clauses say under one number stands under one heading.
 */
function clauseBlocks(clauses: PlanTerms["clauses"]): Block[] {
  const numbers = clauses.map(numberOf);
  const headings = new Map<string, string>();
  return clauses.flatMap((clause, index): Block[] => {
    const number = numbers[index] ?? "";
    const under = numbers.slice(0, index).find((one) => one !== "" && number.startsWith(`${one}.`));
    const isMore = number !== "" && numbers[index - 1] === number;
    const isFirstOfMore = !isMore && number !== "" && numbers[index + 1] === number;
    const own = under === undefined ? number : number.slice(under.length + 1);
    const title = [own, clause.heading].filter(Boolean).join(". ");
    const isNewHeading = isMore && clause.heading !== "" && headings.get(number) !== clause.heading;
    headings.set(number, clause.heading);
    const lines = clause.text
      .split(/\n+/u)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) =>
        (isMore || isFirstOfMore) && !/^(?:[-–+]|[a-zđ0-9]{1,2}[.)])\s/u.test(line) ? `- ${line}` : line,
      );
    return [
      ...(title && !isMore
        ? [{ kind: "heading" as const, level: (under === undefined ? 1 : 2) as 1 | 2, text: title }]
        : []),
      ...(isNewHeading ? [{ kind: "paragraph" as const, text: `${clause.heading}:` }] : []),
      ...lines.map((line): Block => ({ kind: "paragraph", text: line })),
    ];
  });
}
