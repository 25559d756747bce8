import { disconnect } from "@/lib/database";
import { replayRun } from "@/lib/evaluation/replay/queries";
import { replayDifferenceText } from "@/lib/evaluation/replay/text";
import { runKindText } from "@/lib/evaluation/text";
import { formatInstant } from "@/lib/vietnamese";
import { connectTo } from "./connection";

const usage = `npm run evaluation:replay -- MÃ_LẦN_XÉT

Tính lại một lần xét từ số liệu và điều khoản lưu kèm, so với kết quả đã lưu. Mã là phần cuối địa chỉ trang của lần xét.`;

/** The province of a run, read as owner: no province is known yet. */
async function provinceOf(runId: string): Promise<string | null> {
  const owner = await connectTo(process.env.DATABASE_URL ?? "");
  try {
    const { rows } = await owner.query<{ provinceId: string }>(
      'SELECT "provinceId" FROM "EvaluationRun" WHERE "id" = $1',
      [runId],
    );
    return rows[0]?.provinceId ?? null;
  } finally {
    await owner.end();
  }
}

/** Answers 0 when all is the same, 1 when something differs, 2 when there is nothing to replay. */
async function replay(given: string | undefined): Promise<number> {
  const runId = given?.split("/").filter(Boolean).at(-1);
  if (!runId) {
    console.error(usage);
    return 2;
  }
  const provinceId = await provinceOf(runId);
  const found = provinceId && (await replayRun({ provinceId }, runId));
  if (!found) {
    console.error(`Không có lần xét nào đã xong với mã “${runId}”.`);
    return 2;
  }
  const { run, subjects, verdicts, resultHash, factsHash, engineVersion, differences } = found;
  console.log(`${runKindText[run.kind]} lần ${run.number}, ${run.roundTitle}`);
  console.log(`Số liệu đến ${formatInstant(run.dataAt)}; kế hoạch phiên bản ${run.planNumber ?? "đầu"}`);
  console.log(`Đã tính lại ${verdicts} kết luận của ${subjects} đối tượng.`);
  console.log(`Mã số liệu  đã lưu ${run.factsHash ?? "chưa có"}  tính lại ${factsHash}`);
  console.log(`Mã kết quả  đã lưu ${run.resultHash ?? "chưa có"}  tính lại ${resultHash}`);
  if (run.engineVersion !== engineVersion)
    console.log(`Quy tắc của lần xét: ${run.engineVersion}; quy tắc đang dùng: ${engineVersion}.`);
  for (const difference of differences) console.log(`- ${replayDifferenceText(difference)}`);
  console.log(differences.length === 0 ? "Khớp hoàn toàn." : `${differences.length} điểm khác.`);
  return differences.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await replay(process.argv[2]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
} finally {
  await disconnect();
}
