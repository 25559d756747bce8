import type { PlanTerms } from "@/lib/plans";
import type { Passage } from "../passages";
import { withAward } from "./awards";
import { withCascade } from "./cascade";
import { withCondition } from "./conditions";
import type { Anchor, DraftContext } from "./context";
import { daysOf, exactDay } from "./dates";
import { withDeadline } from "./deadlines";
import { withTarget } from "./indicators";
import type { Proposal, ProposalField } from "./proposals";

/**
 * The terms with accepted proposals entered, each under the clause it was read from. What a proposal
 * needs and the plan has not (a grade of no scale, an indicator not accepted) leaves the terms as they are.
 */
export function acceptInto(
  terms: PlanTerms,
  proposals: readonly Proposal[],
  context: DraftContext,
): PlanTerms {
  return proposals.reduce((known, proposal) => {
    const { start } = proposal.item;
    const passage = context.passages.findLast((one) => one.start <= start && start < one.end);
    const entered = enter(known, proposal, { id: proposal.key, clauseId: passage?.id }, context);
    return entered === known || !passage ? entered : withClause(entered, passage);
  }, terms);
}

/** Where a proposal stands: still to be decided, in the terms already, or waiting for something the plan lacks. */
export type Standing = "open" | "entered" | "waiting";

const scalars = new Set<ProposalField>([
  "documentNumber",
  "issuingBody",
  "title",
  "theme",
  "registrationRecipient",
  "dossierRecipient",
]);

/** Whether a proposal can be entered, is there already, or needs what the plan has not. */
export function standingOf(terms: PlanTerms, proposal: Proposal, context: DraftContext): Standing {
  if (acceptInto(terms, [proposal], context) !== terms) return "open";
  if (scalars.has(proposal.field) || mentions(terms, proposal.key)) return "entered";
  if (proposal.field === "issueDate" && exactDay(proposal.item.value) === null) return "waiting";
  if (proposal.field === "awardConditions" || proposal.field.endsWith("Deadlines")) return "waiting";
  return "entered";
}

/** The official wording enters with the first thing read from it. */
function withClause(terms: PlanTerms, { id, label, heading, quote }: Passage): PlanTerms {
  if (terms.clauses.some((clause) => clause.id === id)) return terms;
  const clauses = [...terms.clauses, { id, label, heading, text: quote }];
  return { ...terms, clauses: clauses.toSorted((one, other) => offset(one.id) - offset(other.id)) };
}
const offset = (id: string) => Number(/^vb-(\d+)$/u.exec(id)?.[1] ?? -1);

function enter(terms: PlanTerms, proposal: Proposal, anchor: Anchor, context: DraftContext): PlanTerms {
  const { header, period } = terms;
  const clause = anchor.clauseId ? { clauseId: anchor.clauseId } : {};
  const { id } = anchor;
  const has = (rows: readonly { id: string }[]) => rows.some((row) => row.id === id);
  switch (proposal.field) {
    case "documentNumber":
      return withHeader(terms, { number: proposal.item.value.slice(0, 60) });
    case "issueDate": {
      const issuedOn = exactDay(proposal.item.value);
      return issuedOn ? withHeader(terms, { issuedOn }) : terms;
    }
    case "issuingBody":
      return withHeader(terms, { issuer: proposal.item.value.slice(0, 200) });
    case "title":
      return proposal.item.value.length < 10 || header.title === proposal.item.value
        ? terms
        : withHeader(terms, { title: proposal.item.value.slice(0, 500) });
    case "theme":
      return terms.theme === proposal.item.value
        ? terms
        : { ...terms, theme: proposal.item.value.slice(0, 1000) };
    case "periodStart": {
      const from = daysOf(proposal.item.value)?.from;
      return !from || period.from === from
        ? terms
        : { ...terms, period: { ...period, from, phrase: phraseOf(proposal.item) } };
    }
    case "periodEnd": {
      const through = daysOf(proposal.item.value)?.through;
      return !through || period.through === through
        ? terms
        : { ...terms, period: { ...period, through, phrase: phraseOf(proposal.item) } };
    }
    case "parentPlans": {
      if (has(terms.references)) return terms;
      const { number, date, issuer, relation, quote } = proposal.item;
      const reference = {
        id,
        relation: relation === "mentioned" ? ("lien_quan" as const) : relation,
        number: number.slice(0, 60),
        issuedOn: exactDay(date),
        issuer: (issuer ?? "").slice(0, 200),
        title: quote.replace(/\s+/gu, " ").slice(0, 500),
      };
      return { ...terms, references: [...terms.references, reference] };
    }
    case "audiences": {
      if (has(terms.audiences)) return terms;
      const { kind, description } = proposal.item;
      return {
        ...terms,
        audiences: [...terms.audiences, { id, kind, description, unitKinds: [], ...clause }],
      };
    }
    case "targets": {
      if (has(terms.indicators)) return terms;
      const { comparator, value, quote, soft } = proposal.item;
      if (!soft && comparator && value !== null)
        return withTarget(terms, { ...proposal.item, comparator, value }, anchor, context.catalogue);
      return has(terms.contents)
        ? terms
        : { ...terms, contents: [...terms.contents, { id, text: quote, ...clause }] };
    }
    case "awardConditions":
      return mentions(terms, id) ? terms : withCondition(terms, proposal.item, anchor, context);
    case "awards":
      return unchanged(terms, withAward(terms, proposal.item, anchor));
    case "registrationDeadlines":
      return has(terms.milestones) ? terms : withDeadline(terms, "registration", proposal.item, anchor);
    case "dossierDeadlines":
      return has(terms.milestones) ? terms : withDeadline(terms, "dossier", proposal.item, anchor);
    case "registrationRecipient": {
      const recipient = proposal.item.value.slice(0, 300);
      if (terms.registration?.recipient === recipient) return terms;
      const form = terms.registration ?? {
        individuals: "either" as const,
        recipient,
        pledges: [],
        required: true,
      };
      return { ...terms, registration: { ...form, recipient } };
    }
    case "dossierRecipient": {
      const recipient = proposal.item.value.slice(0, 300);
      return terms.dossierRecipient === recipient ? terms : { ...terms, dossierRecipient: recipient };
    }
    case "slogans": {
      if (has(terms.commitments)) return terms;
      const items = proposal.item.items.map((text, index) => ({ id: `${id}-${index + 1}`, text }));
      return {
        ...terms,
        commitments: [...terms.commitments, { id, name: proposal.item.name, items, ...clause }],
      };
    }
    case "responsibleAgency":
    case "tasks": {
      if (has(terms.tasks)) return terms;
      const task = taskOf(proposal, id);
      return { ...terms, tasks: [...terms.tasks, { ...task, ...clause }] };
    }
    case "cascade":
      return withCascade(terms, proposal.item, anchor);
  }
}

function taskOf(proposal: Extract<Proposal, { field: "responsibleAgency" | "tasks" }>, id: string) {
  if (proposal.field === "responsibleAgency") {
    const owner = proposal.item.value.slice(0, 200);
    return {
      id,
      text: "Cơ quan thường trực, theo dõi, đôn đốc thực hiện phong trào thi đua",
      owner,
      startsOn: null,
      dueOn: null,
    };
  }
  const { description, owner, due, dueBound } = proposal.item;
  const days = due ? daysOf(due) : null;
  return {
    id,
    text: description,
    owner: owner?.slice(0, 200) ?? null,
    startsOn: dueBound === "from" ? (days?.from ?? null) : null,
    dueOn: dueBound === "from" ? null : (days?.through ?? null),
  };
}

function withHeader(terms: PlanTerms, known: Partial<PlanTerms["header"]>): PlanTerms {
  return unchanged(terms, { ...terms, header: { ...terms.header, ...known } });
}

const phraseOf = ({ quote }: { quote: string }) => quote.replace(/\s+/gu, " ").slice(0, 300);
const unchanged = (before: PlanTerms, after: PlanTerms) =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;
const mentions = (terms: PlanTerms, id: string) =>
  JSON.stringify(terms).includes(`"id":${JSON.stringify(id)}`);
