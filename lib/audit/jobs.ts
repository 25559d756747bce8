import "server-only";
import { db, read } from "@/lib/database";
import { writeAnchors } from "./anchor";

/** Anchors every province's chain; every five minutes and after each approval. */
async function anchorAudit() {
  const key = process.env.AUDIT_KEY;
  if (!key) throw new Error("AUDIT_KEY is not set.");
  const provinces = await db.province.findMany({ select: { id: true } });
  const heads = [];
  for (const { id } of provinces)
    heads.push(...(await read({ provinceId: id }, (tx) => tx.auditHead.findMany())));
  await writeAnchors(heads, key, new Date());
}

export const jobs = { "audit-anchor": anchorAudit };
