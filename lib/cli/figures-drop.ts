import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { dayOf, isDay } from "@/lib/calendar";
import { disconnect } from "@/lib/database";
import { dropFigures } from "@/lib/filings/snapshots/drop/commands";
import { dropReport } from "@/lib/filings/snapshots/drop/text";
import { withValue } from "@/lib/input-value";
import { Refusal } from "@/lib/refusal";
import { optionsFrom, Usage } from "./arguments";
import { actorOf } from "./membership";
import { Advice } from "./settings";

const usage = `npm run figures:drop -- --email NGƯỜI@CƠ_QUAN --source MÃ_NGUỒN [--taken-on 2026-10-05] [--dry-run] [--valid-only] TỆP|THƯ_MỤC…

Nhận số liệu của hệ thống khác (XLSX, CSV), như khi gửi tệp trên trang Số liệu hệ thống khác. Tệp có dòng lỗi thì
không ghi dòng nào, trừ khi có --valid-only. Tệp đã ghi thì bỏ qua: chạy lại không ghi thêm gì.
--dry-run chỉ cho biết sẽ ghi gì.`;

function readArguments(today: string) {
  const config = {
    allowPositionals: true,
    options: {
      email: { type: "string" },
      role: { type: "string" },
      source: { type: "string" },
      "taken-on": { type: "string", default: today },
      "dry-run": { type: "boolean", default: false },
      "valid-only": { type: "boolean", default: false },
    },
  } as const;
  const { values, positionals } = optionsFrom(
    config,
    (given) => `Tùy chọn “${given}” không có hoặc thiếu giá trị.\n\n${usage}`,
  );
  const { email, source, role } = values;
  const takenOn = values["taken-on"];
  if (!email || !source || positionals.length === 0) throw new Usage(usage);
  if (!isDay(takenOn)) throw new Usage(`--taken-on “${takenOn}” chưa đúng dạng 2026-10-05.`);
  const how = { sourceCode: source, takenOn, isDry: values["dry-run"], validRowsOnly: values["valid-only"] };
  return { email, role, how, paths: positionals.flatMap(filesAt) };
}

/** The file itself, or the workbooks and CSV files of a folder in the order of their names. */
function filesAt(given: string): string[] {
  // npm runs a command at the root of the project; the path was meant from where it was typed.
  const path = [resolve(process.env.INIT_CWD ?? ".", given), resolve(given)].find(existsSync);
  if (!path) throw new Advice(`Không có tệp hoặc thư mục ${given}.`);
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((name) => /\.(xlsx|csv)$/i.test(name) && !name.startsWith("~$"));
  return files.sort().map((name) => join(path, name));
}

/** Answers 0 when every file was in order, 1 when something was left out. */
async function drop(now: Date): Promise<number> {
  const { email, role, how, paths } = readArguments(dayOf(now));
  const { actor } = await actorOf(email, role, now);
  if (paths.length === 0) console.log("Không có tệp XLSX, CSV nào.");
  let hasFaults = false;
  for (const path of paths) {
    const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
    const result = await dropFigures(actor, how, file, now);
    for (const line of dropReport(file.name, result)) console.log(line);
    hasFaults ||= result.kind === "refused" || result.page.errorCount > 0;
  }
  return hasFaults ? 1 : 0;
}

/** What a person is told: of a refusal its sentence with what was given, not its name. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Refusal)) return (error as Error).message;
  const { source } = optionsFrom({ options: { source: { type: "string" } }, strict: false }, String).values;
  return error.reason === "source-unknown" ? withValue(error.text, source) : error.text;
}

try {
  process.exitCode = await drop(new Date());
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = error instanceof Usage ? 2 : 1;
} finally {
  await disconnect();
}
