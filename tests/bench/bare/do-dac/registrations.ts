import "server-only";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";

const shared = globalThis as { bareDatabase?: PrismaClient };
function database() {
  shared.bareDatabase ??= new PrismaClient({
    adapter: new PrismaPg(new Pool({ connectionString: process.env.BENCH_DATABASE_URL, max: 10 })),
  });
  return shared.bareDatabase;
}

/**
 * The least a signed-in list can be: the session row its cookie names and fifty registrations of that province, in two
 * statements without a transaction, a role, a scope or row-level security. Null when nobody is signed in.
 */
export async function bareRegistrations(secret: string) {
  const id = createHash("sha256").update(secret).digest("hex");
  const session = await database().session.findUnique({
    where: { id },
    select: { provinceId: true, expiresAt: true, revokedAt: true },
  });
  if (!session || session.revokedAt || session.expiresAt < new Date()) return null;
  return database().registration.findMany({
    where: { provinceId: session.provinceId },
    orderBy: { id: "desc" },
    take: 50,
    select: {
      id: true,
      version: true,
      roundId: true,
      unitId: true,
      status: true,
      late: true,
      receiptCode: true,
      submittedAt: true,
      decidedAt: true,
      unitVersion: { select: { name: true } },
    },
  });
}
