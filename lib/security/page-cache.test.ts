import { nodeFs } from "next/dist/server/lib/node-fs-methods.js";
import { expect, test } from "vitest";
import { hashPolicy } from "./content-security-policy.mjs";

const load = async () => {
  // A variable, because the handler is plain JavaScript that Next loads by its path.
  const file = "./page-cache.mjs";
  const { default: PageCache } = await import(file);
  return new PageCache({
    fs: nodeFs,
    flushToDisk: false,
    serverDistDir: "/nowhere",
    maxMemoryCacheSize: 1e6,
  });
};

const page = (html: string) => ({
  kind: "APP_PAGE",
  html,
  headers: { "x-next-cache-tags": "plans" },
  status: 200,
});

test("a page is sent with the hashes of its own scripts, from the first answer on, and without a nonce", async () => {
  const cache = await load();
  const clean = '<script>self.__next_f.push([1,"a"])</script><script src="/a.js" async=""></script>';
  const drawn = page(
    '<script nonce="evil">self.__next_f.push([1,"a"])</script><script src="/a.js" async="" nonce="evil"></script>',
  );

  await cache.set("/x", drawn, { fetchCache: false });
  const kept = await cache.get("/x", { kind: "APP_PAGE", isFallback: false });

  expect(drawn.html).toBe(clean);
  expect(drawn.headers).toEqual({
    "x-next-cache-tags": "plans",
    "content-security-policy": hashPolicy(clean),
  });
  expect(kept.value).toBe(drawn);
});

test("a page that found nothing can be read without script", async () => {
  const cache = await load();
  const drawn = page(
    '<!DOCTYPE html><html id="__next_error__"><head></head><body><div hidden=""></div></body></html>',
  );
  await cache.set("/n", drawn, { fetchCache: false });
  expect(drawn.html).toMatch(
    /<html id="__next_error__" lang="vi">.*<body><noscript><h1>Không tìm thấy<\/h1>/u,
  );
});

test("what is not a page is left alone", async () => {
  const cache = await load();
  const value = { kind: "FETCH", data: { headers: {}, body: "", url: "" }, revalidate: 60 };
  await cache.set("/y", value, { fetchCache: true });
  await cache.set("/z", null, {});
  expect((await cache.get("/y", { kind: "FETCH", tags: [], softTags: [] })).value).toEqual({
    kind: "FETCH",
    data: { headers: {}, body: "", url: "" },
    revalidate: 60,
  });
});
