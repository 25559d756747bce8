import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Target } from "../load/load";

/** The scripts a page loads before anybody touches it, in kB of gzip; null when it is no page or not a 200. */
export async function firstLoadScripts(
  folder: string,
  { port, path, headers }: Target,
): Promise<number | null> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: "manual" });
  const html = await response.text();
  if (response.status !== 200 || !html.startsWith("<!DOCTYPE html>")) return null;
  const names = new Set<string>();
  // Browsers of today leave the polyfills of old ones alone.
  for (const [tag, source = ""] of html.matchAll(/<script[^>]*\ssrc="(\/_next\/[^"?]+)[^>]*>/g))
    if (!/\snomodule/i.test(tag)) names.add(source);
  const sizes = [...names].map((name) => {
    const file = join(folder, name.replace("/_next/", ".next/"));
    return existsSync(file) ? gzipSync(readFileSync(file)).length : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
