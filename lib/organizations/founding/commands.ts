import "server-only";
import { recordAudit } from "@/lib/audit";
import { dayOf, toDateColumn } from "@/lib/calendar";
import { isDuplicate, type Transaction } from "@/lib/database";
import { handedOutPassword } from "@/lib/identity/users/commands";
import { Refusal } from "@/lib/refusal";
import type { PrismaClient } from "@/prisma/generated/client";
import { writeHolidays } from "./holidays";
import { writeIndicators } from "./indicators";
import { writeIndexDefinitions } from "./indices";
import { rules, undecided, writeRules } from "./rules";
import type { NewProvince } from "./schema";
import { type FoundingObstacle, foundingObstacleText, installer } from "./text";
import { writeFirstUnits } from "./units";

const fieldOf: Record<FoundingObstacle, keyof NewProvince> = {
  "id-taken": "id",
  "email-taken": "adminEmail",
  "begins-later": "from",
};
const refuse = (obstacle: FoundingObstacle) => {
  const text = foundingObstacleText[obstacle];
  return new Refusal("conflict", text, obstacle, { [fieldOf[obstacle]]: text });
};

/**
 * Begins a province: its first two units, the law and catalogues every province shares, and one administrator.
 * Runs as the owner of the database, for nobody can act in a province that is not there yet; all of it is written
 * or nothing. Answers the administrator's first password, which is shown once and kept nowhere.
 */
export async function createProvince(owner: PrismaClient, input: NewProvince, now = new Date()) {
  const today = dayOf(now);
  if (input.from > today) throw refuse("begins-later");
  const { password, data } = await handedOutPassword(now);
  const write = async (tx: Transaction) => {
    await refuseDoubles(tx, input);
    const { id: provinceId, name, shortName, adminEmail: email, adminName, from } = input;
    const validFrom = toDateColumn(from);
    await tx.province.create({ data: { id: provinceId, name, shortName, validFrom } });
    const { committeeId } = await writeFirstUnits(tx, input, from);
    await writeIndexDefinitions(tx, provinceId);
    await writeIndicators(tx, provinceId);
    await writeRules(tx, provinceId, rules(undecided));
    const year = Number(today.slice(0, 4));
    await writeHolidays(tx, provinceId, year - 1, year + 2);
    const { id: userId } = await tx.user.create({
      data: { provinceId, email, name: adminName, ...data, createdAt: now },
      select: { id: true },
    });
    await tx.membership.create({
      data: { provinceId, userId, role: "ADMINISTRATOR", unitId: committeeId, validFrom },
      select: { id: true },
    });
    const actor = { ...installer, provinceId };
    await recordAudit(tx, actor, "province.create", provinceId, {
      label: name,
      after: { shortName, email, validFrom: from },
      at: now,
    });
  };
  await owner.$transaction(write, { timeout: 60_000 }).catch((error) => {
    throw isDuplicate(error) ? refuse("email-taken") : error;
  });
  return { password };
}

/** Two who begin provinces at once take turns, so that each sees what the other has written. */
async function refuseDoubles(tx: Transaction, { id, adminEmail: email }: NewProvince) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('province:new', 0))`;
  if (await tx.province.findUnique({ where: { id }, select: { id: true } })) throw refuse("id-taken");
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) throw refuse("email-taken");
}
