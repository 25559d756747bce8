import { documentDate } from "@/lib/vietnamese";
import type { OfficialDocument, Signature } from "./official-document";

export const nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const nationalMotto = "Độc lập - Tự do - Hạnh phúc";
export const recipientsLabel = "Nơi nhận:";
export const addresseesLabel = "Kính gửi:";

/** Room left for what is written in by hand or on issue; it does not collapse. */
const blank = "\u00a0".repeat(6);

/** `6/KH-STC` → `06/KH-STC`, `/KH-STC` → room for the number (Decree 30/2020, annex I: below 10 with a zero). */
export function numberText(number: string): string {
  if (number.startsWith("/")) return `${blank}${number}`;
  return number.replace(/^(\d)(?=\/)/u, "0$1");
}

/** `ngày 08 tháng 3 năm 2022`, with room where the date is not complete yet. */
export function dateText(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (month && day) return documentDate(date);
  if (!month) return `ngày${blank}tháng${blank}năm ${year}`;
  return documentDate(`${year}-${month}-01`).replace("ngày 01", `ngày${blank.slice(1)}`);
}

/** `Quyết định` for `QUYẾT ĐỊNH`: the name of a type inside a sentence. */
const nameInSentence = (typeName: string): string => {
  const lower = typeName.toLocaleLowerCase("vi");
  return lower.charAt(0).toLocaleUpperCase("vi") + lower.slice(1);
};

/** What every appendix says of the paper it belongs to; filled in everywhere once the number is known. */
export function attachmentNote({ header, typeName, issuedBy }: OfficialDocument): string {
  const words = [
    `Kèm theo ${nameInSentence(typeName ?? "Văn bản")}`,
    header.number && `số ${numberText(header.number).replace(/^\u00a0/u, "")}`,
    header.date && dateText(header.date),
    issuedBy && `của ${issuedBy}`,
  ];
  return `(${words.filter(Boolean).join(" ")})`;
}

const withoutMark = (text: string): string => text.trim().replace(/(?:\.? ?\/ ?\.|[.;,])$/u, "");

const withoutDash = (text: string): string => text.trim().replace(/^[-–+•]\s+/u, "");

/** Each line ends with `;`, the last with a full stop; the dash before it is the paper's. */
export function listed(lines: readonly string[] = []): string[] {
  return lines.map((line, at) => `${withoutMark(withoutDash(line))}${at < lines.length - 1 ? ";" : "."}`);
}

/** `./.` closes the text of an official paper. */
export const closed = (text: string): string => `${withoutMark(text)}./.`;

/** The lines above a signature, each on its own. */
export function signatureLines(signature: Signature): string[] {
  const { onBehalfOf, for: power, title } = signature;
  return [
    ...(onBehalfOf ? [`TM. ${onBehalfOf}`] : []),
    ...(power ? [`${power.mode} ${power.title}`] : []),
    title,
  ].flatMap((line) => line.split("\n"));
}
