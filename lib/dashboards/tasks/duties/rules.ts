import type { Action } from "@/lib/identity/permissions";
import type { Role } from "@/prisma/generated/enums";

/** Whose move a thing in this state is, under which permission, and who waits for it meanwhile. */
export type Duty = { action: Action; does: readonly Role[]; awaits: readonly Role[] };
const officer: Role[] = ["UNIT_OFFICER"];
const head: Role[] = ["UNIT_HEAD"];
const unit: Role[] = ["UNIT_OFFICER", "UNIT_HEAD"];

/**
 * Việc cần làm, as a table: a task is there while its thing is in that state and closes by doing it.
 * The matrix still decides who may; this says to whom of them it comes first.
 */
export const duties = {
  "registration.prepare": { action: "registration.prepare", does: officer, awaits: head },
  "registration.fix": { action: "registration.prepare", does: officer, awaits: head },
  "registration.approve": { action: "registration.submit", does: head, awaits: officer },
  "registration.decide": { action: "registration.decide", does: ["PLANNER"], awaits: unit },
  "slots.bind": { action: "registration.bind", does: officer, awaits: head },
  "dossier.supplement": { action: "dossier.file", does: officer, awaits: head },
  "filing.fix": { action: "filing.prepare", does: officer, awaits: ["UNIT_HEAD", "PLANNER"] },
  "filing.fill": { action: "filing.prepare", does: officer, awaits: head },
  "filing.reopen": { action: "filing.prepare", does: officer, awaits: head },
  "filing.approve": { action: "filing.submit", does: head, awaits: officer },
  "filing.receive": { action: "filing.verify", does: ["PLANNER"], awaits: unit },
  "filing.verify": { action: "filing.verify", does: ["PLANNER"], awaits: unit },
  "plan.fix": { action: "plan.draft", does: ["PLANNER", ...unit], awaits: [] },
  "plan.draft": { action: "plan.draft", does: ["PLANNER", ...unit], awaits: [] },
  "plan.review": { action: "plan.draft", does: ["PLANNER", ...unit], awaits: [] },
  "plan.publish": {
    action: "plan.publish",
    does: ["PLANNING_HEAD", "UNIT_HEAD"],
    awaits: ["PLANNER", "UNIT_OFFICER"],
  },
  "index.confirm": { action: "index.import", does: ["PLANNER"], awaits: [] },
  "round.recognise": { action: "round.manage", does: ["PLANNER"], awaits: [] },
  "run.start": { action: "run.official", does: ["PLANNER"], awaits: ["PLANNING_HEAD"] },
  "run.recognise": { action: "run.recognise", does: ["PLANNING_HEAD"], awaits: ["PLANNER"] },
  "review.answer": { action: "review.answer", does: ["PLANNER"], awaits: unit },
  "nomination.propose": { action: "nomination.decide", does: ["PLANNER"], awaits: [] },
  "nomination.settle": { action: "nomination.decide", does: ["PLANNER"], awaits: ["PLANNING_HEAD"] },
  "session.plan": { action: "council.prepare", does: ["COUNCIL_SECRETARY"], awaits: ["PLANNER"] },
  "session.prepare": { action: "council.prepare", does: ["COUNCIL_SECRETARY"], awaits: ["PLANNER"] },
  "session.close": { action: "council.prepare", does: ["COUNCIL_SECRETARY"], awaits: ["PLANNER"] },
  "session.minutes": { action: "council.prepare", does: ["COUNCIL_SECRETARY"], awaits: ["PLANNER"] },
  "minutes.confirm": { action: "council.vote", does: ["COUNCIL_MEMBER", "COUNCIL_SECRETARY"], awaits: [] },
  "ballot.cast": { action: "council.vote", does: ["COUNCIL_MEMBER", "COUNCIL_SECRETARY"], awaits: [] },
  "proposal.fix": { action: "proposal.read", does: ["PLANNER", "PLANNING_HEAD"], awaits: [] },
  "proposal.draft": { action: "proposal.draft", does: ["PLANNER"], awaits: ["PLANNING_HEAD"] },
  "proposal.submit": { action: "proposal.submit", does: ["PLANNING_HEAD"], awaits: ["PLANNER"] },
  "proposal.decide": {
    action: "proposal.decide",
    does: ["LEADER"],
    awaits: ["PLANNING_HEAD", "PLANNER", "COUNCIL_SECRETARY"],
  },
  "decision.draft": { action: "decision.draft", does: ["PLANNER"], awaits: ["PLANNING_HEAD", "LEADER"] },
  "decision.issue": { action: "decision.issue", does: ["LEADER"], awaits: ["PLANNING_HEAD", "PLANNER"] },
  "decision.publish": {
    action: "decision.publish",
    does: ["PLANNING_HEAD"],
    awaits: ["PLANNER", "LEADER"],
  },
  "job.failed": { action: "job.read", does: ["ADMINISTRATOR"], awaits: [] },
  "account.unplaced": { action: "user.manage", does: ["ADMINISTRATOR"], awaits: [] },
} as const satisfies Record<string, Duty>;

export type MatterKind = keyof typeof duties;
export const matterKinds = Object.keys(duties) as MatterKind[];
