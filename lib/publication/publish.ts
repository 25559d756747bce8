import "server-only";
import type { Transaction } from "@/lib/database";
import type { Actor } from "@/lib/identity/actor";
import { enqueue, refreshTask } from "@/lib/jobs";
import { Refusal } from "@/lib/refusal";
import { searchKey, spellingKey } from "@/lib/vietnamese";
import { type ContentOf, contentSchemas, type PublicationKindName } from "./schema";

export type NewPublication<Kind extends PublicationKindName> = {
  kind: Kind;
  /** Address under /phong-trao, /ket-qua ("phong-trao-x/2025") or /quyet-dinh. */
  slug: string;
  title: string;
  summary?: string;
  content: ContentOf[Kind];
  /** The plan version, run or decision it was made from. */
  sourceId: string;
  /** More words it is to be found by: clauses, units, names of the commended. */
  searchText?: string;
};

// Three lines: the title in exact spelling, the title without marks, everything without marks.
const searchWords = (title: string, more: string) =>
  [spellingKey(title), searchKey(title), searchKey(`${title} ${more}`)].join("\n");

/**
 * Puts a snapshot before the public, in the transaction of the act that publishes it: a new edition
 * becomes the current one, earlier editions stay readable, cached pages are told. Only fields the
 * kind's schema names are kept.
 */
export async function publish<Kind extends PublicationKindName>(
  tx: Transaction,
  actor: Actor,
  { kind, slug, title, summary = "", content, sourceId, searchText = "" }: NewPublication<Kind>,
  now: Date,
): Promise<{ id: string; edition: number }> {
  const { provinceId, userId } = actor;
  const latest = await tx.publication.findFirst({
    where: { kind, slug },
    orderBy: { edition: "desc" },
    select: { edition: true, provinceId: true },
  });
  // An address belongs to whoever published there first, whatever the province.
  if (latest && latest.provinceId !== provinceId) {
    throw new Refusal("conflict", "Địa chỉ công bố này đã được dùng.", "address-taken");
  }
  await tx.publication.updateMany({
    where: { provinceId, kind, slug, current: true },
    data: { current: false },
  });
  const row = await tx.publication.create({
    data: {
      provinceId,
      kind,
      slug,
      edition: (latest?.edition ?? 0) + 1,
      title,
      summary,
      content: contentSchemas[kind].parse(content),
      searchText: searchWords(title, `${summary} ${searchText}`),
      sourceId,
      publishedAt: now,
      publishedById: userId,
    },
    select: { id: true, edition: true },
  });
  await enqueue(tx, refreshTask, {}, refreshTask);
  return row;
}
