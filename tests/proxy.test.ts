import { readdirSync, readFileSync } from "node:fs";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "@/proxy";

const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
  /(?:^|\/)page\.tsx$/u.test(file),
);
const isPublic = (file: string) => file.startsWith("(cong-khai)/");
const isPerRequest = (file: string) =>
  /dynamic\s*=\s*"force-dynamic"/u.test(readFileSync(`app/${file}`, "utf8"));

const hasNonce = (route: string) =>
  config.matcher.some((pattern) =>
    pattern.endsWith("/:path*") ? `${route}/`.startsWith(pattern.slice(0, -6)) : route === pattern,
  );

test("a page gets its policy from the page cache or from proxy.ts, never from neither", () => {
  const perRequest = pages.filter((file) => !isPublic(file) || isPerRequest(file));
  const routes = perRequest.map((file) => `/${file.replace(/^\(cong-khai\)\/|\/?page\.tsx$/gu, "")}`);
  expect(routes.filter((route) => !hasNonce(route))).toEqual([]);
});

test("cached pages do not get a second policy", () => {
  const cached = pages.filter((file) => isPublic(file) && !isPerRequest(file));
  const routes = cached.map((file) => `/${file.replace(/^\(cong-khai\)\/|\/?page\.tsx$/gu, "")}`);
  expect(routes.filter(hasNonce)).toEqual([]);
});

test("an address with a NUL in it, which no column keeps, is answered as without", () => {
  const asked = (query: string) => {
    const { headers } = proxy(new NextRequest(`http://localhost:3000/tim-kiem?${query}`));
    return headers.get("x-middleware-rewrite");
  };
  expect(asked("q=a%00b&sau=%00")).toBe("http://localhost:3000/tim-kiem?q=ab&sau=");
  expect(asked("q=ab")).toBeNull();
});
