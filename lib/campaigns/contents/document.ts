import type { Block } from "@/lib/documents";
import type { PlanTerms } from "@/lib/plans";
import { reportingText, subjectKindText, unitKindName } from "@/lib/plans/text";
import { documentCount, formatDate } from "@/lib/vietnamese";

/** `words` are what the plan's own wording has to hold for the line to be said there. */
type Line = { text: string; words: string; clauseId?: string | undefined };
type Part = { name: string; lines: Line[] };

const line = (text: string, words = text, clauseId?: string): Line => ({ text, words, clauseId });

/** What a plan says besides targets, awards and limits, part by part; parts that say nothing are left out. */
function partsOf(terms: PlanTerms): Part[] {
  const { theme, slogan, audiences, contents, commitments, dossier, tasks, references, reporting } = terms;
  const parts: Part[] = [
    { name: "Chủ đề thi đua", lines: theme ? [line(theme)] : [] },
    { name: "Khẩu hiệu, phương châm", lines: slogan ? [line(slogan)] : [] },
    {
      name: "Đối tượng thi đua",
      lines: audiences.map(({ kind, description, clauseId }) =>
        line(`${subjectKindText[kind]}: ${description}`, description, clauseId),
      ),
    },
    { name: "Nội dung thi đua", lines: contents.map(({ text, clauseId }) => line(text, text, clauseId)) },
    {
      name: "Cam kết",
      lines: commitments.map(({ name, items, clauseId }) => {
        const words = `${name}: ${items.map(({ text }) => text).join("; ")}`;
        return line(words, words, clauseId);
      }),
    },
    {
      name: "Hồ sơ đề nghị khen thưởng",
      lines: dossier.map(({ name, copies, clauseId }) =>
        line(`${name} (${documentCount(copies)} bản)`, name, clauseId),
      ),
    },
    { name: "Nơi nhận hồ sơ", lines: terms.dossierRecipient ? [line(terms.dossierRecipient)] : [] },
    { name: "Tổ chức thực hiện", lines: [...tasks.map(taskLine), ...cascadeLines(terms)] },
    { name: "Kỳ báo cáo số liệu", lines: reporting ? [line(reportingText(reporting))] : [] },
    {
      name: "Văn bản liên quan",
      lines: references.filter(({ relation }) => relation === "lien_quan").map(referenceLine),
    },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function referenceLine({ title, number, issuedOn, issuer }: PlanTerms["references"][number]): Line {
  const words = [
    title,
    number && `số ${number}`,
    issuedOn && `ngày ${formatDate(issuedOn)}`,
    issuer && `của ${issuer}`,
  ];
  return line(words.filter(Boolean).join(" "), number ?? title);
}

function taskLine({ owner, text, startsOn, dueOn, clauseId }: PlanTerms["tasks"][number]): Line {
  const days = [
    startsOn && `từ ngày ${formatDate(startsOn)}`,
    dueOn && `đến hết ngày ${formatDate(dueOn)}`,
  ].filter(Boolean);
  const said = `${owner ? `${owner}: ` : ""}${text}${days.length > 0 ? ` (${days.join(" ")})` : ""}`;
  return line(said, said, clauseId);
}

/** `Ban hành kế hoạch riêng trước ngày 30/6/2026: Sở, ban, ngành; UBND xã, phường, đặc khu`. */
function cascadeLines({ cascade }: PlanTerms): Line[] {
  if (!cascade || cascade.unitKinds.length === 0) return [];
  const until = cascade.due ? ` ${cascade.due.phrase}` : "";
  const told = cascade.unitKinds.map(unitKindName).join("; ");
  const words = `Ban hành kế hoạch riêng${until}: ${told}`;
  return [line(words, words, cascade.clauseId)];
}

const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"];
const blocksOf = (parts: readonly { name: string; items: string[] }[]): Block[] =>
  parts.flatMap(({ name, items }, index): Block[] => [
    { kind: "heading", level: 1, text: `${numerals[index]}. ${name.toLocaleUpperCase("vi")}` },
    { kind: "list", items },
  ]);

/** A plan without official wording, as the sections of its paper. */
export function sections(terms: PlanTerms): Block[] {
  const { period, milestones } = terms;
  const time = {
    name: "Thời gian",
    items: [
      `Từ ngày ${formatDate(period.from)} đến hết ngày ${formatDate(period.through)}`,
      ...milestones.filter(({ applies }) => applies).map(({ label, phrase }) => `${label}: ${phrase}`),
    ],
  };
  const parts = partsOf(terms).map(({ name, lines }) => ({ name, items: lines.map(({ text }) => text) }));
  const after = parts.findIndex(({ name }) => followsTime.has(name));
  return blocksOf(after < 0 ? [...parts, time] : parts.toSpliced(after, 0, time));
}
const followsTime = new Set([
  "Hồ sơ đề nghị khen thưởng",
  "Nơi nhận hồ sơ",
  "Tổ chức thực hiện",
  "Kỳ báo cáo số liệu",
  "Văn bản liên quan",
]);

/** The bare words: a dash, a quotation mark or a bracket more or less says nothing else. */
const plain = (text: string) =>
  ` ${text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;

/** What a plan with official wording says only in its structure: no clause is its source, and neither title nor clause has its words. */
export function unsaidParts(terms: PlanTerms): Block[] {
  const { clauses, header } = terms;
  if (clauses.length === 0) return [];
  const said = clauses.flatMap(({ label, heading, text }) => [label, heading, text]);
  const wording = plain([header.title, ...said].join("\n"));
  const isSaid = ({ words, clauseId }: Line) =>
    clauses.some(({ id }) => id === clauseId) || wording.includes(plain(words));
  const parts = partsOf(terms).map(({ name, lines }) => ({
    name,
    items: lines.filter((one) => !isSaid(one)).map(({ text }) => text),
  }));
  return blocksOf(parts.filter(({ items }) => items.length > 0));
}
