import { z } from "zod";
import { vi } from "zod/locales";
import { type Audience, isBlank, isSecret, type Path, quoted, withValue } from "./input-value";
import { Refusal } from "./refusal";
import { unstorableIn } from "./vietnamese";

type RawIssue<T extends z.core.$ZodIssue = z.core.$ZodIssue> = z.core.$ZodRawIssue<T>;
type Issue = z.core.$ZodIssue;

const kinds: Record<string, string> = {
  number: "số",
  int: "số nguyên",
  string: "chữ",
  boolean: "có hoặc không",
  array: "danh sách",
  object: "nhóm trường",
  record: "nhóm trường",
  date: "ngày",
};
const formats: Record<string, string> = {
  date: "không phải ngày có thật hoặc chưa đúng dạng ngày",
  datetime: "chưa đúng dạng ngày giờ",
  time: "chưa đúng dạng giờ",
  email: "chưa đúng dạng địa chỉ thư điện tử",
  url: "chưa đúng dạng địa chỉ trang",
};

const count = (of: number | bigint) => String(of).replace(/\B(?=(?:\d{3})+$)/gu, ".");
const missing = "Chưa nhập nội dung này.";
const choices = (values: readonly unknown[]) => `Chọn một trong: ${values.map(String).join(", ")}.`;

/** What is wrong with a value where its schema has no words of its own: the value, and what is asked for. */
export function inputSentence(issue: RawIssue): string | undefined {
  const { code, input } = issue;
  const value = isSecret(issue.path) ? "Giá trị này" : quoted(input);
  switch (code) {
    case "invalid_type":
      return isBlank(input)
        ? missing
        : `${value} chưa đúng dạng; cần ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      // A form shows its choices by their names; the codes behind them would say nothing to whoever left it blank.
      return isBlank(input) ? "Chưa chọn." : `${value} không hợp lệ. ${choices(issue.values)}`;
    case "too_small":
      return tooSmall(issue, value);
    case "too_big":
      return tooBig(issue, value);
    case "not_multiple_of":
      return `${value} không hợp lệ; cần bội số của ${issue.divisor}.`;
    case "invalid_format":
      return isBlank(input) ? missing : `${value} ${formats[issue.format] ?? "chưa đúng dạng"}.`;
    case "unrecognized_keys":
      return `Không có trường ${issue.keys.map(quoted).join(", ")}. Bỏ trường này.`;
    case "invalid_union":
      return unionSentence(issue);
    default:
      return isBlank(input) ? missing : `${value} chưa hợp lệ.`;
  }
}

function tooSmall({ origin, minimum, inclusive, input }: RawIssue<z.core.$ZodIssueTooSmall>, value: string) {
  if (origin === "string")
    return isBlank(input) ? missing : `${value} quá ngắn; cần ít nhất ${count(minimum)} ký tự.`;
  if (origin !== "number" && origin !== "int" && origin !== "bigint")
    return `Cần ít nhất ${count(minimum)} mục.`;
  const bound = inclusive === false ? `lớn hơn ${count(minimum)}` : `từ ${count(minimum)} trở lên`;
  return `${value} nhỏ hơn mức cho phép; cần ${bound}.`;
}

function tooBig({ origin, maximum, inclusive, input }: RawIssue<z.core.$ZodIssueTooBig>, value: string) {
  const size = (input as { length?: number } | null)?.length ?? 0;
  if (origin === "string")
    return `${value} dài ${count(size)} ký tự; chỉ nhận tối đa ${count(maximum)} ký tự.`;
  if (origin !== "number" && origin !== "int" && origin !== "bigint")
    return `Có ${count(size)} mục; chỉ nhận tối đa ${count(maximum)} mục.`;
  const bound = inclusive === false ? "số nhỏ hơn" : "đến";
  return `${value} lớn hơn mức cho phép; chỉ nhận ${bound} ${count(maximum)}.`;
}

function unionSentence({ input, discriminator, options }: RawIssue<z.core.$ZodIssueInvalidUnion>) {
  const given = discriminator ? (input as Record<string, unknown> | null)?.[discriminator] : input;
  if (isBlank(given)) return discriminator ? "Chưa chọn." : missing;
  return `${quoted(given)} không hợp lệ.${Array.isArray(options) ? ` ${choices(options)}` : ""}`;
}

/** Refuses what the database cannot keep, whatever its schema says, by the field it stands in. */
export function assertStorable(input: unknown) {
  const field = unstorableIn(input);
  if (field === null) return;
  const sentence = "Nội dung có ký tự không đọc được. Nhập lại phần đó.";
  throw new Refusal("invalid", sentence, "unstorable-text", { [field]: sentence });
}

// Every schema answers in Vietnamese wherever sentences are made of its issues, in the browser and on the server alike.
z.config({ ...vi(), customError: inputSentence });

/** What is wrong, field by field (`lines.0.count`), each with the value that was given in `input`. */
export function sentencesOf(
  error: z.ZodError,
  input: unknown,
  audience?: Audience,
): { field: string; sentence: string }[] {
  return error.issues
    .flatMap((issue) => leavesOf(issue, input))
    .map(({ path, message }) => ({
      field: path.join("."),
      sentence: withValue(message, valueAt(input, path), path, audience),
    }));
}

/** The sentences a command refuses fields with, each with the value that was given in `input`. */
export const refusedFields = (
  fields: Record<string, string>,
  input: unknown,
  audience?: Audience,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, sentence]) => {
      const path = field.split(".");
      return [field, withValue(sentence, valueAt(input, path), path, audience)];
    }),
  );

/** The value at a path, or under its dotted name, as plain forms send it. */
const valueAt = (input: unknown, path: Path): unknown => at(input, path) ?? at(input, [path.join(".")]);
const at = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value && typeof value === "object" ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );

/** Of alternatives, what is wrong with the one that was most likely meant: the one that got furthest. */
function leavesOf(issue: Issue, input: unknown, above: Path = []): { path: Path; message: string }[] {
  const path = [...above, ...issue.path];
  const own = [{ path, message: issue.message }];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return own;
  const hasOwnWords = issue.message !== inputSentence({ ...issue, input: valueAt(input, path) });
  if (hasOwnWords) return own;
  const depth = (issues: Issue[]) => Math.min(...issues.map((inner) => inner.path.length));
  const wrongKind = (issues: Issue[]) => issues.filter(({ code }) => code === "invalid_value").length;
  const likely = [...issue.errors].sort(
    (one, other) =>
      wrongKind(one) - wrongKind(other) || depth(other) - depth(one) || one.length - other.length,
  )[0];
  return likely ? likely.flatMap((inner) => leavesOf(inner, input, path)) : own;
}
