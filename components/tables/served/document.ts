import "server-only";
import { headers } from "next/headers";
import { after } from "next/server";
import { cache } from "react";
import { served } from "./store";

const page = cache((): { ids: string[] | null } => ({ ids: null }));

/**
 * Called by the frame of pages that are drawn per request. When a browser asks for the whole document, the long tables
 * on it are written once, as HTML, and not a second time into the data for React, which would be larger than the table.
 */
export async function openDocument() {
  const asksForDocument = (await headers()).get("accept")?.includes("text/html");
  if (!asksForDocument) return;
  const ids: string[] = [];
  page().ids = ids;
  after(() => {
    for (const id of ids) served.delete(id);
  });
}

/** Where the markup waits for the HTML of this document; or the markup itself, to travel with the data for React. */
export function keepForDocument(markup: string): { id: string } | { markup: string } {
  const { ids } = page();
  if (!ids) return { markup };
  const id = `bang-${crypto.randomUUID()}`;
  ids.push(id);
  served.set(id, markup);
  return { id };
}
