import { db } from "@/lib/database";
import { workerLockKey } from "@/lib/jobs/heartbeat";

export const dynamic = "force-dynamic";

type Row = { worker: boolean };

/** 200 when the database answers and a worker is at work; otherwise 503 with what is down. */
export async function GET() {
  const memory = Math.round(process.memoryUsage().rss / 1_048_576);
  const began = performance.now();
  try {
    const [row] = await db.$queryRaw<Row[]>`
      select exists (select 1 from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = ${workerLockKey}::oid
        and database = (select oid from pg_database where datname = current_database())) as worker`;
    const databaseMs = Math.round(performance.now() - began);
    const worker = row?.worker ? "up" : "down";
    return answer(worker === "up" ? 200 : 503, {
      status: worker === "up" ? "ok" : "degraded",
      database: "up",
      databaseMs,
      worker,
      memoryMb: memory,
    });
  } catch {
    return answer(503, { status: "down", database: "down", worker: "unknown", memoryMb: memory });
  }
}

const answer = (status: number, body: object) =>
  Response.json(body, {
    status,
    headers: { "cache-control": "no-store", ...(status === 503 ? { "retry-after": "5" } : {}) },
  });
