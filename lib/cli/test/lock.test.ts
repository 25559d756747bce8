import { expect, test } from "vitest";
import { isBelow, type Lock, lockProblems } from "./lock";

const entry = (version: string) => ({ version, integrity: "sha512-x" });
const sound = (): Lock => ({
  packages: {
    "": {},
    "node_modules/next": { ...entry("16.4.6"), optionalDependencies: { "@next/swc-darwin-x64": "16.4.6" } },
    "node_modules/next-auth": entry("4.24.15"),
    "node_modules/@next/swc-darwin-x64": { version: "16.4.6", optional: true },
  },
});

test("a sound lock file has no problem", () => {
  expect(lockProblems(sound())).toEqual([]);
});

test("old, unpinned, hosted and unlisted packages are named", () => {
  const lock = sound();
  lock.packages["node_modules/next"] = {
    ...entry("16.3.7"),
    optionalDependencies: { "@next/swc-linux-arm64-gnu": "16.3.7" },
  };
  lock.packages["node_modules/a"] = { ...entry("1.0.0"), resolved: "https://registry.example/a.tgz" };
  lock.packages["node_modules/b"] = { version: "1.0.0" };
  expect(lockProblems(lock)).toEqual([
    "next 16.3.7: at least 16.3.8.",
    "node_modules/a names the host it came from; set omit-lockfile-registry-resolved for npm.",
    "node_modules/b has no integrity hash.",
    "node_modules/@next/swc-linux-arm64-gnu is not listed; run npm run lock.",
  ]);
});

test.each([
  ["16.3.8", "16.3.8", false],
  ["16.3.7", "16.3.8", true],
  ["16.10.0", "16.3.8", false],
  ["15.9.9", "16.3.8", true],
  ["4.24.15-beta.1", "4.24.15", false],
])("%s below %s: %s", (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});
