import { existsSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { connectTo } from "./connection";
import { type Database, seedingMark } from "./embedded";
import { type RunOptions, runNode, serverScript } from "./processes";
import { Advice, type Settings } from "./settings";

const accounts = z.array(
  z.object({
    email: z.string(),
    password: z.string(),
    role: z.string(),
    unit: z.string(),
    totp: z.string().optional(),
  }),
);

async function has(ownerUrl: string, sql: string, values: unknown[] = []): Promise<boolean> {
  const owner = await connectTo(ownerUrl);
  try {
    return Boolean((await owner.query(sql, values)).rowCount);
  } finally {
    await owner.end();
  }
}

const hasProvince = ({ ownerUrl }: Database) => has(ownerUrl, 'SELECT 1 FROM "Province" LIMIT 1');

/** How an empty installation gets its first province and account; nothing once it has one. */
export const firstStepLines = async (database: Database): Promise<string[]> =>
  (await hasProvince(database))
    ? []
    : [
        'Chưa có tỉnh nào, chưa ai đăng nhập được. Lập tỉnh: npm run province:create -- --id son-la --name "Tỉnh Sơn La" --short "Sơn La" --admin-email quantri@sonla.gov.vn --admin-name "Nguyễn Văn A"',
      ];

/** Loads the demo data into an empty database; a mark beside the data tells if that was ever cut short. */
export async function loadDemoIfEmpty(settings: Settings, database: Database, options: RunOptions) {
  if (settings.DEMO_DATA === "off" || (await hasProvince(database))) return;
  console.log("Loading the demo data …");
  const mark = seedingMark(settings);
  writeFileSync(mark, "");
  const { code } = await runNode(serverScript("prisma/seed/index.ts"), options);
  if (code !== 0) throw new Advice("Loading the demo data failed; the reason is above.");
  rmSync(mark, { force: true });
}

/** The demo accounts as a table, one line each; empty when this database has none of them. */
export async function demoAccountLines({ ownerUrl }: Database): Promise<string[]> {
  const file = "prisma/seed/accounts.ts";
  if (!existsSync(file)) return [];
  const module: { demoAccounts?: unknown } = await import(pathToFileURL(file).href);
  const demo = accounts.parse(module.demoAccounts);
  const emails = demo.map(({ email }) => email);
  if (!(await has(ownerUrl, 'SELECT 1 FROM "User" WHERE "email" = ANY ($1)', [emails]))) return [];
  const rows = demo.map(({ email, password, role, unit, totp }) => [email, password, role, unit, totp ?? ""]);
  const table = [["Tài khoản", "Mật khẩu", "Vai trò", "Đơn vị", "Khóa TOTP"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
