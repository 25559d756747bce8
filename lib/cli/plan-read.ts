import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { textOfFile, UnreadableFile } from "@/lib/documents/reading";
import { readPlan } from "@/lib/plan-reader";

/** `npm run --silent plan:read -- FILE`: what the text of a plan says, as JSON on standard output. */
export async function main([file, more]: string[], from: string): Promise<number> {
  if (!file || more) {
    console.error("Cách dùng: npm run --silent plan:read -- TỆP (.txt, .docx, .pdf)");
    return 2;
  }
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const path = [resolve(from, file), resolve(file)].find(isFile);
  if (!path) {
    console.error(`Không có tệp ${file}, hoặc đó là một thư mục.`);
    return 1;
  }
  try {
    const reading = readPlan(await textOfFile(readFileSync(path), path));
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(`“${file}”: ${error.message}`);
    return 1;
  }
}
