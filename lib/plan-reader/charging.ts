import { isAgent } from "./agents";
import { aims, bound, counted, leads } from "./charge-words";
import type { Clause } from "./clauses";
import type { Block } from "./outline";
import type { Source } from "./source";
import { labelAt, markLength, type Place, type Subject, subjectAt } from "./subjects";
import { has, re } from "./text";
import { type Topic, topicOf } from "./topics";

/** Parts that say what is given, asked or reached: whoever is named there is charged with nothing. */
export const other = new Set<Topic>([
  "awards",
  "criteria",
  "dossier",
  "registration",
  "time",
  "funds",
  "targets",
  "audience",
  "results",
  "theme",
]);

/** What the headings above make of a block. */
type Part = { organised: boolean; tasks: boolean; owner: Place | null };

/** What the headings above say: whether this is where bodies are charged, and which of them. */
export function partAbove(source: Source, block: Block, isDirective = false): Part {
  const part: Part = { organised: false, tasks: false, owner: null };
  let isIntroduced = false;
  for (const label of block.above) {
    const key = source.plain.key.slice(label.from, label.to);
    const body = labelAt(source, label);
    // A sentence that only speaks of carrying something out heads no part.
    const topic = key.length < 110 ? topicOf(key) : null;
    // "Trách nhiệm của các đơn vị" names nobody yet.
    if (
      topic === "organisation" &&
      has(
        re`(?:^|\s)các (?:cơ quan|đơn vị|phòng|ban|bộ phận|cấp|ngành|bên|tổ chức|tập thể|cá nhân)(?:,| |$)`,
        key,
      )
    )
      part.organised = true;
    else if (body && (part.organised || part.tasks || topic === "organisation" || isDirective)) {
      part.owner = body;
      isIntroduced = markLength(source.plain.text.slice(label.from, label.to)) === 0 && key.length > 60;
      part.organised ||= topic === "organisation" || isDirective;
    } else if (topic === "organisation") part.organised = true;
    else if (topic === "tasks" && !part.organised) part.tasks = true;
    // "Sở … yêu cầu các đơn vị thực hiện như sau:" over "1. Đối tượng", "2. Chỉ tiêu": nobody's matter.
    else if (topic && other.has(topic) && (!part.owner || isIntroduced)) {
      part.organised = part.tasks = false;
      part.owner = null;
    }
  }
  return part;
}

/** The body that a clause stands under, or that its own sentence or block names. */
export const bodyAbove = (source: Source, { sentence, block }: Clause): Place | null =>
  subjectAt(source, sentence.from, sentence.to)?.who ??
  subjectAt(source, block.from, block.to)?.who ??
  partAbove(source, block).owner;

type Sentence = { place: Place; parts: Place[]; block: Block; topic: Topic | null };

/** The sentences of the body with the parts that semicolons make of them. */
export function* sentencesOf(source: Source): Generator<Sentence> {
  let open: Sentence | null = null;
  for (const { from, to, sentence, block, topic } of source.clauses) {
    if (open && open.place.from === sentence.from) open.parts.push({ from, to });
    else {
      if (open) yield open;
      open = { place: sentence, parts: [{ from, to }], block, topic };
    }
  }
  if (open) yield open;
}

/** "Trung tâm Trợ giúp pháp lý nhà nước": a name of its own, not a kind of body. */
export const isSpecific = (name: string) =>
  /^(?:Đề nghị |Giao )?\p{Lu}\p{Ll}* (?:\p{Ll}+ )?\p{Lu}\p{Ll}/u.test(name) && !/ các /u.test(name);

/** "Tổ chức thực hiện: Phòng …", and in that part "Chế độ báo cáo: UBND các phường …": no body, no other matter. */
export function headsCharge(label: string, organised: boolean): boolean {
  const topic = topicOf(label);
  return topic === "organisation" || (organised && topic === null && !isAgent(label));
}

/** What of a sentence's parts stands from `from` on. */
export const partsFrom = (parts: Place[], from: number): Place[] =>
  parts.filter(({ to }) => to > from).map((part) => ({ from: Math.max(part.from, from), to: part.to }));

/** A numbered item no deeper than the heading it comes behind. */
export const isBeside = (heading: Block | null, { level }: Block): boolean =>
  heading !== null && heading.level > 0 && level > 0 && level <= heading.level;

/** "Theo kế hoạch, Sở … là cơ quan thường trực, có trách nhiệm …", "UBND tỉnh giao Sở …. Kho bạc …" in running text. */
export function isChargedInText(
  { plain }: Source,
  { who, deed }: Subject,
  { to }: Place,
  topic: Topic | null,
  goesOn: boolean,
): boolean {
  const told = plain.key.slice(deed, to);
  if (topic === null && has(bound, told.slice(0, 60))) return true;
  // What the sentences before it are about may be over: "hướng tới 3 mục tiêu: …. UBND tỉnh giao Sở …".
  if (has(re`(?:^|\s)(?:giao|phân công) (?:cho )?$`, plain.key.slice(Math.max(0, who.from - 14), who.from)))
    return true;
  if (!isSpecific(plain.text.slice(who.from, who.to)) || has(aims, told) || has(counted, told)) return false;
  return goesOn || (topic === null && has(leads, told));
}
