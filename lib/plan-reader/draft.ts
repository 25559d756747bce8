import type { Milestone, PlanIndicator, PlanTerms, RoundKind } from "@/lib/plans/terms";
import { slugify } from "@/lib/vietnamese";
import { firstDay, isWholeDay, lastDay } from "./draft-dates";
import { tiersOf } from "./draft-tiers";
import type { DossierDeadline, Found, PlanReading, RegistrationDeadline, TargetFound } from "./reading";

/** Which words of the text stand behind a part of the terms: "header.number", "indicators.0". */
export type Provenance = Pick<Found, "quote" | "start" | "end" | "confidence"> & { path: string };
/** What a text does not say and a plan cannot be without. */
export type Fallback = { title: string; issuer: string; from: string; through: string };
export type Draft = {
  terms: PlanTerms;
  provenance: Provenance[];
  /** Proposals that have no place in the terms as they are, for the author to settle. */
  open: (Found & { about: "dossierDeadlines" | "registrationDeadlines" | "targets" | "awards" })[];
};

const eventNames: [RegExp, string][] = [[/công nhận|công bố|quyết định|phê duyệt kết quả/iu, "recognition"]];

/** Ids that are told apart: "ty-le-ho-so", "ty-le-ho-so-2". */
function idsFrom(names: string[], prefix: string): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const id = slugify(name, 50) || prefix;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

const isReduction = ({ quote, direction, unit }: TargetFound) =>
  unit === "%" && direction === "down" && /giảm|rút ngắn|tiết kiệm/iu.test(quote);

function kindOf(target: TargetFound): PlanIndicator["kind"] {
  if (isReduction(target)) return "reduction";
  if (target.unit === "%") return "ratio";
  return target.unit === "điểm" ? "score" : "count";
}

function indicator(target: TargetFound, id: string, index: number, clauseId: string): PlanIndicator {
  const kind = kindOf(target);
  const name = target.indicator.charAt(0).toUpperCase() + target.indicator.slice(1);
  return {
    id,
    code: `CT${String(index + 1).padStart(2, "0")}`,
    name: name.slice(0, 300),
    kind,
    numerator: kind === "ratio" ? name.slice(0, 300) : null,
    denominator: null,
    unit: (target.unit ?? "").slice(0, 20),
    countedThing: null,
    decimals: kind === "count" ? 0 : 2,
    direction: target.direction,
    combine: kind === "score" ? "last" : "sum",
    evidence: "optional",
    mayNotApply: false,
    target:
      target.comparator && target.value !== null
        ? { comparator: target.comparator, value: String(target.value), phrase: target.quote.slice(0, 200) }
        : null,
    clauseId,
  };
}

type Dated = RegistrationDeadline | DossierDeadline;

/** The rule a limit reads as, or null where the terms cannot hold it. */
function ruleOf(deadline: Dated): Milestone["rule"] | null {
  if ("kind" in deadline && deadline.kind === "relative") {
    const event = eventNames.find(([words]) => words.test(deadline.event ?? ""))?.[1];
    if (!event) return null;
    return {
      kind: "after-event",
      event,
      days: Number(deadline.value),
      counting: deadline.dayKind === "working" ? "working" : "calendar",
    };
  }
  const value = String(deadline.value);
  if (!/^\d{4}-\d{2}/u.test(value)) return null;
  return deadline.bound === "before"
    ? { kind: "before", day: firstDay(value) }
    : { kind: "through", day: lastDay(value) };
}

/**
 * The terms a reading drafts: give it the reading with what the author rejected taken out and what they
 * changed put in. Every part that came from the text says from where.
 */
export function draftTerms(reading: PlanReading, fallback: Fallback): Draft {
  const provenance: Provenance[] = [];
  const open: Draft["open"] = [];
  const clauses: PlanTerms["clauses"] = [];
  const from = ({ quote, start, end, confidence }: Found, path: string) =>
    provenance.push({ path, quote, start, end, confidence });
  const clauseOf = (found: Found, path: string): string => {
    from(found, path);
    const known = clauses.find(({ text }) => text === found.quote);
    if (known) return known.id;
    const id = `trich-${clauses.length + 1}`;
    clauses.push({ id, label: `Đoạn trích ${clauses.length + 1}`, heading: "", text: found.quote });
    return id;
  };
  const value = (field: keyof PlanReading, path: string): string | null => {
    const scalar = reading[field];
    if (typeof scalar !== "object" || scalar === null || !("value" in scalar)) return null;
    from(scalar, path);
    return scalar.value;
  };

  const start = value("periodStart", "period.from");
  const end = value("periodEnd", "period.through");
  const period = {
    from: start ? firstDay(start) : fallback.from,
    through: end ? lastDay(end) : fallback.through,
  };
  const rounds: RoundKind[] =
    period.from.slice(0, 4) === period.through.slice(0, 4) ? ["topic"] : ["annual", "stage"];
  const issued = value("issueDate", "header.issuedOn");

  const measured = reading.targets.filter(({ comparator }) => comparator !== null);
  for (const target of reading.targets)
    if (target.comparator === null) open.push({ ...target, about: "targets" });
  const indicatorIds = idsFrom(
    measured.map((target) => target.indicator),
    "chi-tieu",
  );
  const indicators = measured.map((target, index) =>
    indicator(target, indicatorIds[index] ?? `ct-${index}`, index, clauseOf(target, `indicators.${index}`)),
  );

  const milestones: Milestone[] = [];
  const addMilestone = (deadline: Dated, act: "registration" | "dossier") => {
    const rule = ruleOf(deadline);
    if (!rule) {
      open.push({
        ...deadline,
        about: act === "registration" ? "registrationDeadlines" : "dossierDeadlines",
      });
      return;
    }
    milestones.push({
      id: `${act === "registration" ? "dang-ky" : "ho-so"}-${milestones.length + 1}`,
      act,
      label: act === "registration" ? "Đăng ký thi đua" : "Nộp hồ sơ khen thưởng",
      rounds,
      rule,
      phrase: deadline.quote.slice(0, 300),
      applies: true,
      note: null,
      clauseId: clauseOf(deadline, `milestones.${milestones.length}`),
    });
  };
  for (const deadline of reading.registrationDeadlines) addMilestone(deadline, "registration");
  for (const deadline of reading.dossierDeadlines) addMilestone(deadline, "dossier");

  const { tiers, unplaced } = tiersOf(reading, rounds, clauseOf);
  for (const award of unplaced) open.push({ ...award, about: "awards" });
  const recipient = value("registrationRecipient", "registration.recipient");

  const terms: PlanTerms = {
    schemaVersion: 1,
    header: {
      number: value("documentNumber", "header.number"),
      issuedOn: issued && isWholeDay(issued) ? issued : null,
      issuer: value("issuingBody", "header.issuer") ?? fallback.issuer,
      parentIssuer: null,
      place: null,
      title: (value("title", "header.title") ?? fallback.title).slice(0, 500),
      signatureForm: "NONE",
      signerTitle: null,
      signerName: null,
    },
    form: "topic",
    scope: "province",
    slogan:
      reading.slogans
        .map(({ name }) => name)
        .join(", ")
        .slice(0, 500) || null,
    theme: value("theme", "theme")?.slice(0, 1000) ?? null,
    period: { ...period, ...(reading.periodEnd && { phrase: reading.periodEnd.quote.slice(0, 300) }) },
    clauses,
    references: reading.parentPlans.map((parent, index) => {
      from(parent, `references.${index}`);
      return {
        id: `can-cu-${index + 1}`,
        relation: parent.relation === "mentioned" ? "lien_quan" : parent.relation,
        number: parent.number.slice(0, 60),
        issuedOn: parent.date && isWholeDay(parent.date) ? parent.date : null,
        issuer: (parent.issuer ?? "").slice(0, 200),
        title: "",
      };
    }),
    contents: [],
    commitments: reading.slogans.map((slogan, index) => ({
      id: `cam-ket-${index + 1}`,
      name: slogan.name,
      items: slogan.items.map((text, item) => ({ id: `cam-ket-${index + 1}-${item + 1}`, text })),
      clauseId: clauseOf(slogan, `commitments.${index}`),
    })),
    audiences: reading.audiences.map((audience, index) => ({
      id: `doi-tuong-${index + 1}`,
      kind: audience.kind,
      description: audience.description,
      unitKinds: [],
      clauseId: clauseOf(audience, `audiences.${index}`),
    })),
    indicators,
    tiers,
    milestones,
    registration:
      recipient !== null || reading.registrationDeadlines.length > 0
        ? { individuals: "either", recipient: recipient ?? "", pledges: [], required: false }
        : null,
    dossier: [],
    dossierRecipient: value("dossierRecipient", "dossierRecipient")?.slice(0, 300) ?? null,
    tasks: reading.tasks.map((task, index) => ({
      id: `nhiem-vu-${index + 1}`,
      text: task.description,
      owner: task.owner?.slice(0, 200) ?? null,
      startsOn: task.due && task.dueBound === "from" && isWholeDay(task.due) ? task.due : null,
      dueOn:
        task.due && task.dueBound !== "from" && /^\d{4}-\d{2}/u.test(task.due) ? lastDay(task.due) : null,
      clauseId: clauseOf(task, `tasks.${index}`),
    })),
    cascade: null,
    recipients: [],
    inherits: [],
  };
  return { terms, provenance, open };
}
