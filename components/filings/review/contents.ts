"use client";
import type { FileText } from "@/lib/filings/uploads/rules";
import { openPdf, type Pdf } from "./pdf";

export type ViewedFile = { id: string; name: string; contentType: string };
export type Content =
  | { kind: "pdf"; pdf: Pdf }
  | { kind: "picture"; source: string }
  | { kind: "text"; text: FileText };

/** Why a file cannot be shown, as the server says it. */
export class NotShown extends Error {}

const kept = new Map<string, Promise<Content>>();
/** Those of the line at hand and its neighbours; what is older is fetched again when it is wanted again. */
const most = 8;

async function ask(href: string): Promise<Response> {
  const answer = await fetch(href);
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  throw new NotShown(problem?.detail ?? "Chưa mở được tệp này ở đây. Tải về máy để xem.");
}

async function load({ id, contentType }: ViewedFile): Promise<Content> {
  if (contentType === "application/pdf")
    return { kind: "pdf", pdf: await openPdf(await (await ask(`/tep/${id}`)).arrayBuffer()) };
  if (contentType.startsWith("image/"))
    return { kind: "picture", source: URL.createObjectURL(await (await ask(`/tep/${id}`)).blob()) };
  return { kind: "text", text: (await (await ask(`/tep/${id}/chu`)).json()) as FileText };
}

/** The content of a file, fetched once and kept for a while; asking ahead makes the next line open at once. */
export function contentOf(file: ViewedFile): Promise<Content> {
  const there = kept.get(file.id);
  const content = there ?? load(file);
  kept.delete(file.id);
  kept.set(file.id, content);
  content.catch(() => kept.delete(file.id));
  for (const id of [...kept.keys()].slice(0, -most)) void forget(id);
  return content;
}

async function forget(id: string) {
  const content = await kept.get(id)?.catch(() => null);
  kept.delete(id);
  if (content?.kind === "picture") URL.revokeObjectURL(content.source);
}
