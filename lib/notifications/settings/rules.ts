import type { MailTiming } from "@/prisma/generated/enums";

/** What notices are about, as far as a person decides how to get them. */
export const topics = ["turn", "outcome", "deadline", "reminder", "account"] as const;
export type Topic = (typeof topics)[number];

const listed: Record<Exclude<Topic, "turn">, readonly string[]> = {
  outcome: [
    "registration.accepted",
    "registration.rejected",
    "filing.confirmed",
    "evaluation.finish",
    "nomination.reject",
    "session.complete",
    "proposal.sign",
    "decision.issue",
    "decision.publish",
    "award.revoke",
    "award.correct",
    "decision.reject-notice",
    "objection.answer",
    "review.answer",
    "slots.changed",
  ],
  deadline: ["deadline.due", "held-up", "round.deadline", "round.open", "plan.withdraw"],
  reminder: ["decision.ask-comments", "registration.reminder", "filing.reminder", "plan.remind-cascade"],
  account: [
    "password-changed",
    "password-reset",
    "second-factor-changed",
    "token-created",
    "registration-accepted",
    "delegation.given",
    "delegation.ended",
  ],
};
const topicOfKind = new Map(
  Object.entries(listed).flatMap(([topic, kinds]) => kinds.map((kind) => [kind, topic as Topic])),
);

/** What a notice of this kind is about; whatever is nothing else asks for the person's own move. */
export const topicOf = (kind: string): Topic => topicOfKind.get(kind) ?? "turn";

/** What concerns the safety of the account is told at once, whoever it is. */
export const isFixed = (topic: Topic): boolean => topic === "account";

const defaults: Record<Topic, MailTiming> = {
  turn: "DIGEST",
  outcome: "DIGEST",
  deadline: "DIGEST",
  reminder: "AT_ONCE",
  account: "AT_ONCE",
};
export type Setting = { topic: string; timing: MailTiming };

/** When a notice of the topic goes out by e-mail to somebody with these settings. */
export function timingOf(topic: Topic, settings: readonly Setting[]): MailTiming {
  if (isFixed(topic)) return defaults[topic];
  return settings.find((setting) => setting.topic === topic)?.timing ?? defaults[topic];
}
