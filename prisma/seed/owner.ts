import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "@/prisma/generated/client";

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 3 });

/** The database under its owner: provinces, their units and accounts exist before anybody can act in them. */
export const owner = new PrismaClient({ adapter: new PrismaPg(pool) });

export async function closeOwner() {
  await owner.$disconnect();
  await pool.end();
}
