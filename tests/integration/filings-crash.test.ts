import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";
import { addDays } from "@/lib/calendar";
import { serverScript } from "@/lib/cli/processes";
import { submitFiling } from "@/lib/filings/commands";
import { jobs } from "@/lib/filings/jobs";
import { applySnapshots, receiveSnapshots, saveSource } from "@/lib/filings/snapshots/commands";
import { checkSnapshots, writeSnapshots } from "@/lib/filings/snapshots/staging/commands";
import { uploadFile } from "@/lib/filings/uploads/commands";
import type { Actor } from "@/lib/identity/actor";
import { aReportingScene, owner } from "@/tests/factories";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { aDraft, inTime, verb, versionOf } from "./support/filings";

type Work = {
  kind: "fill" | "attach" | "submit" | "half-a-file" | "stage" | "scan";
  actor: Actor;
  filingId: string;
  version?: number;
};
type Done = { numerator: number; fileId: string; sha256: string; receiptCode: string };

/** Starts a process at the work; it is killed outright once it has said so often that something is done. */
async function workUntilKilled(work: Work, times: number, onDone?: (count: number) => unknown) {
  const worker = spawn(process.execPath, serverScript("tests/integration/support/work-and-die.ts"), {
    env: { ...process.env, NODE_OPTIONS: "", WORK: JSON.stringify(work) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const done: Done[] = [];
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  for await (const line of createInterface({ input: worker.stdout })) {
    if (!line.startsWith("{")) continue;
    done.push(JSON.parse(line) as Done);
    await onDone?.(done.length);
    if (done.length === times) worker.kill("SIGKILL");
  }
  await gone;
  expect(worker.signalCode).toBe("SIGKILL");
  return done;
}

const filesFolder = () => process.env.FILES_DIR ?? "";
const contentOf = (sha256: string) => join(filesFolder(), sha256.slice(0, 2), sha256);
const disconnectAll = () =>
  owner.$queryRaw`select count(pg_terminate_backend(pid)) from pg_stat_activity
    where datname = current_database() and usename = 'thi_dua_app'`;

test("filling while the database drops every connection and the process is killed: what was acknowledged is there, once", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene);
  const work = { kind: "fill" as const, actor: scene.officer, filingId };
  const done = await workUntilKilled(work, 12, (count) => count === 5 && disconnectAll());

  const last = done.at(-1)?.numerator ?? 0;
  expect(last).toBe(12);
  const line = await owner.filingValue.findFirstOrThrow({
    where: { filingId, indicatorId: "ho-so-truc-tuyen" },
  });
  // The last one told, or the next, whose answer nobody heard.
  expect([last, last + 1]).toContain(line.numerator?.toNumber());
  const saves = await owner.auditEvent.count({ where: { subjectId: filingId, verb: "filing.save" } });
  // One version and one entry of the log for each figure, tried again or not; the first save wrote both lines.
  expect([line.version, saves]).toEqual(
    [line.numerator?.toNumber() ?? 0, line.numerator?.toNumber() ?? 0].map((n) => n + 1),
  );
}, 60_000);

test("attaching while the database drops every connection and the process is killed: every file told is there with its content and linked, none twice", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene);
  const work = { kind: "attach" as const, actor: scene.officer, filingId };
  const done = await workUntilKilled(work, 4, (count) => count === 2 && disconnectAll());
  const linked = await owner.evidence.findMany({ where: { value: { filingId } }, include: { file: true } });
  expect(linked.map(({ fileId }) => fileId)).toEqual(
    expect.arrayContaining(done.map(({ fileId }) => fileId)),
  );
  expect(new Set(linked.map(({ file }) => file.sha256)).size).toBe(linked.length);
  expect(linked.every(({ file }) => file.linkedAt && existsSync(contentOf(file.sha256)))).toBe(true);

  // What lay half way is either whole and waits for its record, or is swept a day later.
  await jobs["sweep-uploads"]({}, new Date(Date.now() + 25 * 3_600_000));
  const rows = await owner.storedFile.findMany({ where: { provinceId: scene.province.id } });
  expect(rows.every(({ linkedAt }) => linkedAt !== null)).toBe(true);
}, 60_000);

test("killed in the middle of writing a file: no content, no row, and the half is swept", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene);
  await workUntilKilled({ kind: "half-a-file", actor: scene.officer, filingId }, 1);
  const incoming = () => readdirSync(join(filesFolder(), "incoming"));
  expect(incoming()).toHaveLength(1);
  expect(await owner.storedFile.count({ where: { provinceId: scene.province.id } })).toBe(0);
  await jobs["sweep-uploads"]({}, new Date());
  expect(incoming()).toHaveLength(1);
  await jobs["sweep-uploads"]({}, new Date(Date.now() + 25 * 3_600_000));
  expect(incoming()).toHaveLength(0);
}, 60_000);

test("killed as soon as the submission is acknowledged: submitted once, and sending again changes nothing", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene);
  const { version } = await verb(filingId);
  const [receipt] = await workUntilKilled({ kind: "submit", actor: scene.head, filingId, version }, 1);
  const stored = () => owner.filing.findUniqueOrThrow({ where: { id: filingId } });
  expect(await stored()).toMatchObject({ status: "SUBMITTED", receiptCode: receipt?.receiptCode });

  const after = await versionOf(filingId);
  for (const again of [version, after])
    await expect(
      submitFiling(scene.head, { filingId, version: again, lateReason: null }, inTime),
    ).rejects.toMatchObject({ kind: "conflict" });
  expect(await versionOf(filingId)).toBe(after);
  expect(await owner.auditEvent.count({ where: { subjectId: filingId, verb: "filing.submit" } })).toBe(1);
  expect(
    await owner.notice.count({ where: { kind: "filing.submitted", provinceId: scene.province.id } }),
  ).toBe(1);
}, 60_000);

test("the database drops every connection while the head submits: submitted once, told once, one receipt", async () => {
  const scene = await aReportingScene();
  const filingId = await aDraft(scene);
  const stored = () => owner.filing.findUniqueOrThrow({ where: { id: filingId } });
  const submit = async () =>
    submitFiling(scene.head, { filingId, version: (await stored()).version, lateReason: null }, inTime);
  // Whoever hears nothing presses again; each press meets the cut at another moment.
  for (let presses = 0; (await stored()).status !== "SUBMITTED" && presses < 50; presses += 1) {
    const pressed = submit().catch(() => null);
    if (presses < 3) await disconnectAll();
    await pressed;
  }
  expect((await stored()).receiptCode).toMatch(/^SL-2026-Q3-\d{3}$/);
  expect(await owner.auditEvent.count({ where: { subjectId: filingId, verb: "filing.submit" } })).toBe(1);
  expect(
    await owner.notice.count({ where: { kind: "filing.submitted", provinceId: scene.province.id } }),
  ).toBe(1);
}, 60_000);

test("a worker killed in the middle of a provider's file: begun anew by the next, nothing there twice", async () => {
  const scene = await aReportingScene();
  await saveSource(scene.planner, { code: "mot-cua", name: "Hệ thống một cửa" }, inTime);
  const { code } = await owner.orgUnit.findUniqueOrThrow({ where: { id: scene.unit.id } });
  const rows = 30_000;
  const days = Array.from({ length: rows }, (_, at) =>
    addDays("1950-01-01", at).split("-").reverse().join("/"),
  );
  const text = ["Mã đơn vị;Chỉ tiêu;Từ ngày;Đến ngày;Tử số;Mẫu số"].concat(
    days.map((day) => `${code};K04;${day};${day};1;2`),
  );
  const file = { name: "mot-cua.csv", bytes: new TextEncoder().encode(text.join("\n")) };
  const intake = { sourceCode: "mot-cua", takenOn: "2026-10-01" };
  const { id } = await receiveSnapshots(scene.planner, intake, file, inTime);
  await workUntilKilled({ kind: "stage", actor: scene.planner, filingId: id }, 1);
  expect(await owner.snapshotImport.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "QUEUED" });

  await checkSnapshots(scene.planner, id, inTime);
  const checked = await owner.snapshotImport.findUniqueOrThrow({ where: { id } });
  expect(checked).toMatchObject({ status: "CHECKED", total: rows, newCount: rows, errorCount: 0 });
  const { version } = checked;
  await applySnapshots(scene.planner, { id, version, validRowsOnly: false }, inTime);
  await writeSnapshots(scene.planner, id, inTime);
  expect(await owner.figureSnapshot.count({ where: { provinceId: scene.province.id } })).toBe(rows);
}, 60_000);

test("a worker killed while the scanner looks at a file: it waits closed, and the next worker has it looked at", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quet-"));
  const begun = join(folder, "begun");
  const scanner = join(folder, "scanner.sh");
  writeFileSync(scanner, `touch ${begun}; exec sleep 3`);
  vi.stubEnv("SCAN_COMMAND", "/khong/co/chuong-trinh");
  const scene = await aReportingScene();
  const bytes = new Uint8Array(pdf({ pages: 2 }));
  const file = await uploadFile(scene.officer, { name: "bao-cao.pdf", bytes, purpose: "filing" }, inTime);
  vi.stubEnv("SCAN_COMMAND", `sh ${scanner}`);
  vi.stubEnv("SCAN_BEGUN", begun);
  await workUntilKilled({ kind: "scan", actor: scene.officer, filingId: "" }, 1);
  const stateOf = async () => (await owner.storedFile.findUniqueOrThrow({ where: { id: file.id } })).scan;
  expect(await stateOf()).toBe("pending");
  vi.stubEnv("SCAN_COMMAND", "grep -qa PDF");
  await jobs["scan-uploads"]({}, inTime);
  expect(await stateOf()).toBe("clean");
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
}, 60_000);
