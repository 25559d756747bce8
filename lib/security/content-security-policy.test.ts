import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashPolicy, noncePolicy } from "./content-security-policy.mjs";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test.each([
  ["(self.__next_f=self.__next_f||[]).push([0])", true],
  ['self.__next_f.push([1,"22:[\\"\\u003c/script\\u003e\\"]\\n"])', true],
  [
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
    true,
  ],
  ["alert(1)", false],
  ["self.__next_f.push([1,alert(1)])", false],
  ['self.__next_f.push([1,"a"]);alert("x",[1])', false],
  ['self.__next_f.push([1,"a"]),fetch("//evil",[2])', false],
  ["", false],
])("the inline script %s may run: %s", (script, allowed) => {
  const policy = hashPolicy(
    `<p>a</p><script id="_R_">${script}</script><script src="/a.js" async=""></script>`,
  );
  expect(policy.includes(hashOf(script))).toBe(allowed);
});

test("no policy allows anything unsafe, framing, plugins or another base", () => {
  for (const policy of [noncePolicy("abc"), hashPolicy("<script>alert(1)</script>")]) {
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
    expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'.*frame-ancestors 'none'/u);
  }
  expect(noncePolicy("abc")).toContain(
    "script-src 'nonce-abc' 'strict-dynamic'; style-src 'self' 'nonce-abc';",
  );
});
