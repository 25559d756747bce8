import { normalize } from "@/lib/vietnamese";

export type MailItem = { text: string; href: string };
export type MailContent = { subject: string; parts: { heading: string | null; items: MailItem[] }[] };

const closing = [
  "Thư tự động của Cổng Thi đua, không trả lời thư này.",
  "Chọn thư muốn nhận tại mục Tài khoản:",
];

/** A message as plain text: each line of it with the address where the thing is done. */
export function mailText({ parts }: Pick<MailContent, "parts">, origin: string): string {
  const link = (href: string) => new URL(href, origin).href;
  const body = parts.flatMap(({ heading, items }) => [
    ...(heading ? [heading, ""] : []),
    ...items.flatMap(({ text, href }) => [`${items.length > 1 ? "- " : ""}${text}`, `  ${link(href)}`, ""]),
  ]);
  return [...body, "--", closing[0], `${closing[1]} ${link("/lam-viec/tai-khoan#thu-bao")}`, ""].join("\n");
}

/** One line, whatever the text it is taken from held: nothing in it can begin another header. */
export const mailSubject = ({ subject }: Pick<MailContent, "subject">): string => {
  const line = normalize(subject.replace(/\s+/gu, " "));
  return line.length > 150 ? `${line.slice(0, 149)}…` : line;
};
