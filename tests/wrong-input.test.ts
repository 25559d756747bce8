import { describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/lib/api/registry";
import { changePasswordInput } from "@/lib/identity/schema";
import { sentencesOf } from "@/lib/input-words";
import { planTerms } from "@/lib/plans/terms";
import { wrongValues } from "./fixtures/wrong-values";

const modules = import.meta.glob<Record<string, unknown>>("../lib/**/schema.ts", { eager: true });
const schemas: [name: string, schema: z.ZodType][] = [
  ...Object.entries(modules).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([name, schema]): [string, z.ZodType][] =>
      // What a dialog sends flat is put in order before `layoutInput`, which is walked itself, checks it.
      schema instanceof z.ZodType && name !== "layoutForm" ? [[`${path.slice(7)} ${name}`, schema]] : [],
    ),
  ),
  ...endpoints.flatMap(({ method, path, body, query }) =>
    Object.entries({ body, query }).flatMap(([part, schema]): [string, z.ZodType][] =>
      schema ? [[`${method} ${path} ${part}`, schema]] : [],
    ),
  ),
];

const foreign =
  /\b(invalid|expected|received|required|must|string|number|array|object|undefined|null|NaN|option)\b|Đầu vào/u;
const shown = (value: unknown) => String(value).replace(".", ",").slice(0, 60);

/** What is amiss with the answers to one wrong value: accepted, not Vietnamese, or not naming place and value. */
function faultOf(schema: z.ZodType, { path, value, input }: ReturnType<typeof wrongValues>[number]) {
  const error = schema.safeParse(input).error;
  if (!error) return "accepted";
  // As programs are told: people are quoted neither an id nor a tick.
  const said = sentencesOf(error, input, "programs");
  const foreignOne = said.find(({ sentence }) =>
    foreign.test(sentence.replaceAll(/“[^”]*”|một trong:.*/gu, "")),
  );
  if (foreignOne) return `not Vietnamese: ${foreignOne.sentence}`;
  const own = said.filter(({ field }) => field === path);
  if (own.length === 0) return `not named: ${JSON.stringify(said)}`;
  const isQuoted = own.some(({ sentence }) =>
    [shown(value), String(value)].some((text) => sentence.includes(text)),
  );
  if (/password|secret|^(current|next)$/iu.test(path)) return isQuoted ? "a secret is repeated" : null;
  return isQuoted ? null : `not quoted: ${own[0]?.sentence}`;
}

describe("every schema of forms, actions, REST and imports", () => {
  test("answers a wrong value in Vietnamese, naming the field and the value", () => {
    const all = schemas.flatMap(([name, schema]) =>
      wrongValues(schema).map((wrong) => ({ name, schema, wrong })),
    );
    const faults = all.flatMap(({ name, schema, wrong }) => {
      const fault = faultOf(schema, wrong);
      return fault ? [`${name} ${wrong.path} = ${shown(wrong.value)}: ${fault}`] : [];
    });
    expect(all.length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });
});

test("a password that is too short, old or new, is not repeated in the refusal", () => {
  const typed = { current: "x".repeat(129), next: "mật khẩu" };
  const said = sentencesOf(changePasswordInput.safeParse(typed).error as z.ZodError, typed);
  expect([...new Set(said.map(({ field }) => field))]).toEqual(["current", "next"]);
  expect(said.filter(({ sentence }) => /xxx|“mật khẩu”/u.test(sentence))).toEqual([]);
});

test.each([
  ["suoi-trong-chay-mai", "suoi-trong-chay-mai", "Mật khẩu mới phải khác mật khẩu hiện tại."],
  ["suoi-trong-chay-mai", "345678901234", "Mật khẩu này dễ đoán. Chọn một câu dài mà chỉ mình biết."],
])("%s is not changed to %s", (current, next, sentence) => {
  const typed = { current, next };
  const said = sentencesOf(changePasswordInput.safeParse(typed).error as z.ZodError, typed);
  expect(said).toEqual([{ field: "next", sentence }]);
});

test.each([
  [{ per: "block", limit: { kind: "number", most: "abc" } }, "“abc” chưa đúng. "],
  [{ per: "block", limit: { kind: "number", most: 2.5 } }, "“2.5” chưa đúng. "],
  [{ per: "đâu đó", limit: { kind: "number", most: 2 } }, ""],
])("a quota of %j is named", (quota, named) => {
  const tiers = planTerms.shape.tiers.safeParse([{ quota }]);
  const said = tiers.error?.issues.find(({ path }) => path.join(".") === "0.quota")?.message;
  expect(said).toBe(`${named}Nhập số lượng bằng số nguyên từ 0 trở lên, tỷ lệ bằng số, ví dụ 20,5.`);
});

const pages = import.meta.glob<string>("../app/**/page.tsx", {
  eager: true,
  query: "?raw",
  import: "default",
});

test("every page that reads its address says which word of it was not followed", () => {
  const silent = Object.entries(pages).filter(
    ([path, source]) =>
      /\bsearchParams\b/.test(source) &&
      !/UnknownAsked|FilterNotice|notFound\(\)/.test(source) &&
      // Where to go after signing in is followed only within the portal, and never repeated.
      !path.includes("dang-nhap"),
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});
