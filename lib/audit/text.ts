import { dayOf, timeOf } from "@/lib/calendar";
import { roleText, signInObstacleText } from "@/lib/identity/text";
import { formatDate } from "@/lib/vietnamese";
import { changesText, type ValueWords } from "./changes/text";
import { verbText } from "./verbs/text";

export type LoggedEvent = {
  at: Date;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  verb: string;
  subjectLabel: string;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/** What somebody did, without when and who: `trình phiếu đăng ký “Sở Tài chính”: mã tiếp nhận: … Lý do: …` */
export function deedText(event: LoggedEvent, words: ValueWords = {}): string {
  const { verb, subjectLabel, actorName, reason } = event;
  const phrase = verbText[verb] ?? `thực hiện “${verb}”`;
  // What people do with their own sign-in is labelled with their own name.
  const label = subjectLabel && subjectLabel !== actorName ? ` “${subjectLabel}”` : "";
  const changes = changesText(event.before, event.after, {
    role: roleText,
    obstacle: signInObstacleText,
    ...words,
  });
  const sentence = `${phrase}${label}${changes ? `: ${changes}` : ""}.`;
  return reason ? `${sentence} Lý do: ${reason.replace(/\.+$/, "")}.` : sentence;
}

/** Who acted: with their role of that moment, and on whose behalf. */
export function actorText({ actorName, actorRole, onBehalfOf }: LoggedEvent): string {
  const role = roleText[actorRole as keyof typeof roleText];
  const name = role ? `${actorName} (${role})` : actorName;
  return onBehalfOf ? `${name}, thay ${onBehalfOf},` : name;
}

/** One entry of the log as a sentence: `16:20 Lê Thị B (Cán bộ nhập liệu) sửa “…”: tử số: 85 → 90.` */
export const auditSentence = (event: LoggedEvent, words: ValueWords = {}): string =>
  `${timeOf(event.at)} ${actorText(event)} ${deedText(event, words)}`;

/** The same where no heading names the day: `03/11/2026, 16:20 …`. */
export const datedSentence = (event: LoggedEvent, words: ValueWords = {}): string =>
  `${formatDate(dayOf(event.at))}, ${auditSentence(event, words)}`;
