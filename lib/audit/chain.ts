import { createHmac } from "node:crypto";
import { canonicalJson } from "@/lib/scoring/hash";

/** What one link of the chain covers, as stored. Times are ISO instants in UTC. */
export type AuditLink = {
  provinceId: string;
  sequence: string;
  at: string;
  actorId: string;
  actorName: string;
  actorRole: string;
  onBehalfOf: string | null;
  verb: string;
  subject: string;
  subjectId: string;
  subjectLabel: string;
  unitId: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
};

/**
 * The MAC of a link: HMAC-SHA-256 over the MAC before it and the link's own words, under a key kept
 * outside the database. Without the key nobody can write a chain that verifies.
 */
export function linkMac(key: string, previous: Uint8Array, link: AuditLink): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", key).update(previous).update(canonicalJson(link)).digest());
}
