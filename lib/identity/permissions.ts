import type { Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";

/** How far an action reaches: own unit, own unit and those below it, the whole province. */
export type Reach = "unit" | "subtree" | "province";

type Grants = Partial<Record<Role, Reach>>;

const everyone: Grants = {
  PLANNER: "province",
  PLANNING_HEAD: "province",
  LEADER: "province",
  AUDITOR: "province",
  COUNCIL_SECRETARY: "province",
  COUNCIL_MEMBER: "province",
  UNIT_HEAD: "subtree",
  UNIT_OFFICER: "unit",
};
const office: Grants = { PLANNER: "province", PLANNING_HEAD: "province" };
const officeAndReaders: Grants = { ...office, LEADER: "province", AUDITOR: "province" };
const council: Grants = { COUNCIL_SECRETARY: "province", COUNCIL_MEMBER: "province" };

/**
 * The one source of permission: action × role → reach. Administrators read it as a table, the
 * authorization tests are generated from it, and nobody asks for a role by name.
 * The administrator keeps the machine, not the awards: no business action is theirs.
 */
export const matrix = {
  "plan.read": { ...everyone, PLANNER: "province", UNIT_HEAD: "province", UNIT_OFFICER: "province" },
  "plan.draft": { PLANNER: "province", UNIT_HEAD: "unit", UNIT_OFFICER: "unit" },
  "plan.publish": { PLANNING_HEAD: "province", UNIT_HEAD: "unit" },
  "round.manage": { PLANNER: "province", PLANNING_HEAD: "province", UNIT_HEAD: "unit" },

  "registration.read": everyone,
  "registration.prepare": { UNIT_OFFICER: "unit", UNIT_HEAD: "unit" },
  "registration.submit": { UNIT_HEAD: "unit" },
  "registration.decide": office,
  "registration.bind": { UNIT_OFFICER: "unit", UNIT_HEAD: "unit" },

  "filing.read": everyone,
  "filing.prepare": { UNIT_OFFICER: "unit", UNIT_HEAD: "unit" },
  "filing.submit": { UNIT_HEAD: "unit" },
  "filing.verify": office,
  "period.lock": office,
  "period.except": { PLANNING_HEAD: "province" },

  "index.read": everyone,
  "index.import": office,
  "snapshot.import": office,

  "run.read": { ...officeAndReaders, ...council },
  "run.trial": office,
  "run.official": office,
  "run.recognise": { PLANNING_HEAD: "province" },
  "verdict.read": everyone,
  "judgement.give": office,
  "review.file": { UNIT_HEAD: "unit", UNIT_OFFICER: "unit" },
  "review.answer": office,

  "nomination.read": { ...officeAndReaders, ...council },
  "nomination.decide": office,
  "dossier.file": { UNIT_HEAD: "unit", UNIT_OFFICER: "unit" },
  "hold.read": { ...office, LEADER: "province", COUNCIL_SECRETARY: "province" },
  "hold.manage": office,

  "council.read": { ...council, ...officeAndReaders },
  "council.prepare": { COUNCIL_SECRETARY: "province" },
  "council.vote": council,

  "proposal.read": { ...officeAndReaders, COUNCIL_SECRETARY: "province" },
  "proposal.draft": { PLANNER: "province" },
  "proposal.submit": { PLANNING_HEAD: "province" },
  "proposal.decide": { LEADER: "province" },

  "decision.read": { ...officeAndReaders, COUNCIL_SECRETARY: "province" },
  "decision.draft": { PLANNER: "province" },
  "decision.issue": { LEADER: "province" },
  "decision.publish": { PLANNING_HEAD: "province" },
  "decision.revoke": { LEADER: "province" },
  "decision.correct": { LEADER: "province" },
  "objection.file": { ...office, UNIT_HEAD: "unit" },
  "objection.answer": office,

  "award.read": { ...officeAndReaders, ...council, UNIT_HEAD: "subtree", UNIT_OFFICER: "unit" },
  "award.import": office,
  "award.export": { ...office, LEADER: "province" },
  "certificate.print": office,

  "dashboard.read": { ...officeAndReaders, UNIT_HEAD: "subtree", UNIT_OFFICER: "unit" },
  "organization.read": {
    ...everyone,
    UNIT_HEAD: "province",
    UNIT_OFFICER: "province",
    ADMINISTRATOR: "province",
  },
  "organization.manage": { ADMINISTRATOR: "province" },
  "staff.read": {
    ...office,
    AUDITOR: "province",
    UNIT_HEAD: "subtree",
    UNIT_OFFICER: "subtree",
    ADMINISTRATOR: "province",
  },
  "staff.manage": { UNIT_HEAD: "subtree", UNIT_OFFICER: "subtree", ADMINISTRATOR: "province" },
  "user.manage": { ADMINISTRATOR: "province" },
  "rule.read": { ...officeAndReaders, ...council, ADMINISTRATOR: "province" },
  "rule.manage": { ADMINISTRATOR: "province" },
  "audit.read": { ADMINISTRATOR: "province", AUDITOR: "province", PLANNING_HEAD: "province" },
  "job.read": { ADMINISTRATOR: "province" },
  "job.retry": { ADMINISTRATOR: "province" },
} as const satisfies Record<string, Grants>;

export type Action = keyof typeof matrix;
export const actions = Object.keys(matrix) as Action[];

/** Votes and signatures are a person's own: who stands in for another has none of theirs. */
export const personalActions: readonly Action[] = [
  "council.vote",
  "proposal.decide",
  "decision.issue",
  "decision.revoke",
];

/** Roles that may be lent to a colleague; what the others do is personal, or the care of the machine itself. */
export const delegableRoles: readonly Role[] = [
  "PLANNER",
  "PLANNING_HEAD",
  "UNIT_HEAD",
  "UNIT_OFFICER",
  "COUNCIL_SECRETARY",
];

/** How far `actor` may go with `action`; null when not at all, or when their token leaves it out. */
export function reach(actor: Pick<Actor, "role" | "scopes" | "onBehalfOf">, action: Action): Reach | null {
  if (actor.onBehalfOf && personalActions.includes(action)) return null;
  if (actor.scopes?.length && !actor.scopes.includes(action)) return null;
  const grants: Grants = matrix[action];
  return grants[actor.role] ?? null;
}
