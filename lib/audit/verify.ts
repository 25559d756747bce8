import type { Client } from "pg";
import { type AuditLink, linkMac } from "./chain";

export type Anchor = { provinceId: string; sequence: string; mac: string; at: string };
export type ChainFault = {
  provinceId: string;
  sequence: string;
  fault: "changed" | "missing" | "reordered" | "cut-off" | "head-differs";
};

const batch = 5000;

/**
 * Walks every province's chain and compares it with what was anchored outside. Answers how many
 * events there are and the first fault of each province; none means nobody rewrote anything that
 * an anchor covers.
 */
export async function verifyAudit(
  client: Client,
  key: string,
  anchors: Anchor[],
): Promise<{ events: number; faults: ChainFault[] }> {
  const { rows } = await client.query<{ provinceId: string; sequence: string; mac: Buffer }>(
    'select "provinceId", "sequence"::text, "mac" from "AuditHead"',
  );
  const heads = new Map(rows.map((row) => [row.provinceId, row]));
  const known = await client.query<{ provinceId: string }>('select distinct "provinceId" from "AuditEvent"');
  const provinces = new Set([
    ...heads.keys(),
    ...known.rows.map((row) => row.provinceId),
    ...anchors.map((anchor) => anchor.provinceId),
  ]);
  let events = 0;
  const faults: ChainFault[] = [];
  for (const provinceId of [...provinces].sort()) {
    const mine = new Map(
      anchors.filter((anchor) => anchor.provinceId === provinceId).map((anchor) => [anchor.sequence, anchor]),
    );
    const result = await verifyProvince(client, key, provinceId, mine);
    events += result.events;
    const head = heads.get(provinceId);
    const fault =
      result.fault ??
      (head?.sequence !== String(result.events) || !head.mac.equals(result.mac)
        ? ({ provinceId, sequence: String(result.events), fault: "head-differs" } as const)
        : null);
    if (fault) faults.push(fault);
  }
  return { events, faults };
}

type Row = Omit<AuditLink, "at"> & { at: Date; mac: Buffer };

async function verifyProvince(client: Client, key: string, provinceId: string, anchors: Map<string, Anchor>) {
  let previous: Uint8Array = new Uint8Array(32);
  let count = 0;
  const fault = (sequence: string, kind: ChainFault["fault"]) => ({
    events: count,
    mac: previous,
    fault: { provinceId, sequence, fault: kind } satisfies ChainFault,
  });
  for (let after = "0"; ; ) {
    const { rows } = await client.query<Row>(
      'select *, "sequence"::text as "sequence" from "AuditEvent" where "provinceId" = $1 and "sequence" > $2 order by "AuditEvent"."sequence" limit $3',
      [provinceId, after, batch],
    );
    for (const { mac, at, ...row } of rows) {
      if (row.sequence !== String(count + 1)) return fault(String(count + 1), "missing");
      const expected = linkMac(key, previous, { ...row, at: at.toISOString() });
      if (!mac.equals(expected)) return fault(row.sequence, "changed");
      const anchor = anchors.get(row.sequence);
      if (anchor && anchor.mac !== mac.toString("hex")) return fault(row.sequence, "changed");
      previous = mac;
      count++;
      after = row.sequence;
    }
    if (rows.length < batch) break;
  }
  const last = Math.max(0, ...[...anchors.keys()].map(Number));
  return last > count ? fault(String(count + 1), "cut-off") : { events: count, mac: previous, fault: null };
}
