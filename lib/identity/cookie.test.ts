import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { secretInCookie } from "./cookie";

const serverSecret = "một khóa đủ dài chỉ dùng trong kiểm thử";
const made = (given: Partial<Parameters<typeof encode>[0]> = {}) =>
  encode({ token: { secret: "bí mật" }, secret: serverSecret, maxAge: 3600, ...given });
const now = () => new Date();

test("what next-auth put into its cookie is read, until it is too old", async () => {
  const cookie = await made();
  expect(secretInCookie(cookie, serverSecret, now())).toBe("bí mật");
  expect(secretInCookie(cookie, serverSecret, new Date(Date.now() + 3_601_000))).toBeNull();
  expect(secretInCookie(await made({ token: {} }), serverSecret, now())).toBeNull();
});

test("a cookie of another key, a changed one and a torn one are nobody's", async () => {
  const cookie = await made();
  expect(secretInCookie(await made({ secret: "khóa khác" }), serverSecret, now())).toBeNull();
  const parts = cookie.split(".");
  const changed = parts.map((_, at) =>
    parts
      .map((part, index) => (index === at ? `${part.startsWith("A") ? "B" : "A"}${part.slice(1)}` : part))
      .join("."),
  );
  const torn = [
    parts.slice(0, 4).join("."),
    `${cookie}.x`,
    cookie.slice(0, -12),
    "",
    "....",
    "a.b.c",
    "x".repeat(5000),
  ];
  for (const one of [...changed, ...torn]) expect(secretInCookie(one, serverSecret, now())).toBeNull();
});
