import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { submitFiling } from "@/lib/filings/commands";
import { linkEvidence, unlinkEvidence } from "@/lib/filings/evidence/commands";
import { evidenceLink } from "@/lib/filings/evidence/schema";
import { jobs } from "@/lib/filings/jobs";
import { markLines } from "@/lib/filings/marks/commands";
import { findOverview } from "@/lib/filings/overview/queries";
import { answerPins } from "@/lib/filings/pins/commands";
import { openFiling } from "@/lib/filings/revisions/commands";
import { findSheetPage } from "@/lib/filings/sheet/queries";
import { uploadFile } from "@/lib/filings/uploads/commands";
import { findDownload } from "@/lib/filings/uploads/queries";
import { confirmFiling, receiveFiling, returnFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import { aLeader, anAdministrator, aPlanner, aReportingScene, aUnitOfficer, owner } from "@/tests/factories";
import { pdf } from "@/tests/fixtures/files/pdfs";
import { aDraft, agree, inTime, verb } from "./support/filings";

afterEach(() => {
  vi.unstubAllEnvs();
});

const online = "ho-so-truc-tuyen";
const upload = (actor: Actor, name = "Báo cáo một cửa.pdf", pages = 3, now = inTime) =>
  uploadFile(actor, { name, bytes: new Uint8Array(pdf({ pages })), purpose: "filing" }, now);
const link = (
  actor: Actor,
  filingId: string,
  fileId: string,
  { page, ...more }: { page?: number; [field: string]: unknown } = {},
  now = inTime,
) =>
  linkEvidence(
    actor,
    evidenceLink.parse({
      filingId,
      fileId,
      lines: [{ indicatorId: online, ...(page && { page }) }],
      ...more,
    }),
    now,
  );
const contentOf = (sha256: string) => join(process.env.FILES_DIR ?? "", sha256.slice(0, 2), sha256);

async function withFile() {
  const scene = await aReportingScene();
  const id = await aDraft(scene);
  const file = await upload(scene.officer);
  return { scene, id, file };
}

test("a file is told by its content, stored under its hash, and linked with page, number and date", async () => {
  const { scene, id, file } = await withFile();
  expect(file).toMatchObject({ name: "Báo cáo một cửa.pdf", contentType: "application/pdf", pages: 3 });
  expect(existsSync(contentOf(file.sha256))).toBe(true);
  const details = { page: 2, documentNumber: "15/BC-STC", documentDate: "2026-09-28" };
  const linked = await link(scene.officer, id, file.id, details);
  expect(linked.lines).toEqual([{ indicatorId: online, version: 2 }]);
  const evidence = await owner.evidence.findFirstOrThrow({ where: { fileId: file.id } });
  expect(evidence).toMatchObject({ page: 2, documentNumber: "15/BC-STC", linkedById: scene.officer.userId });
  expect((await owner.storedFile.findUniqueOrThrow({ where: { id: file.id } })).linkedAt).toEqual(inTime);

  await link(scene.officer, id, file.id, { page: 3 });
  expect(await owner.evidence.count({ where: { fileId: file.id } })).toBe(1);
  await expect(link(scene.officer, id, file.id, { page: 4 })).rejects.toMatchObject({
    reason: "page-beyond-file",
  });
});

test("the place on the page is kept, and has to lie on one", async () => {
  const { scene, id, file } = await withFile();
  const region = { x: 0.12344, y: 0.2, width: 0.5, height: 0.8 };
  const lines = [{ indicatorId: online, page: 2, region }];
  await linkEvidence(scene.officer, evidenceLink.parse({ filingId: id, fileId: file.id, lines }), inTime);
  const address = { campaignId: scene.campaign.id, periodCode: "2026-q3" };
  const page = await findSheetPage(scene.officer, address, inTime);
  const shown = page?.lines.find(({ indicator }) => indicator.id === online)?.evidence;
  expect(shown).toMatchObject([
    { page: 2, region: { ...region, x: 0.1234 }, file: { sha256: file.sha256, scan: "not-scanned" } },
  ]);
  for (const wrong of [
    { indicatorId: online, region },
    { indicatorId: online, page: 1, region: { ...region, x: 0.6 } },
    { indicatorId: online, page: 1, region: { ...region, height: 0 } },
  ])
    expect(evidenceLink.safeParse({ filingId: id, fileId: file.id, lines: [wrong] }).success).toBe(false);
});

test("a document holds as long as was said when it was used before, and no longer", async () => {
  const { scene, id, file } = await withFile();
  await link(scene.officer, id, file.id, { validThrough: "2026-07-01" });
  await link(scene.officer, id, file.id, { page: 1 });
  const kept = await owner.evidence.findFirstOrThrow({ where: { fileId: file.id } });
  expect(kept.validThrough).toEqual(new Date("2026-07-01"));
  await expect(link(scene.officer, id, file.id, { validThrough: "2026-06-30" })).rejects.toMatchObject({
    reason: "expired",
    text: "Tài liệu hết hiệu lực ngày 30/06/2026, trước khi kỳ bắt đầu. Chọn tài liệu còn hiệu lực.",
  });
});

test("the same file sent again by the same person is the same file", async () => {
  const { scene, file } = await withFile();
  const again = await upload(scene.officer, "Báo cáo một cửa.pdf", 3, new Date(inTime.getTime() + 60_000));
  expect(again.id).toBe(file.id);
  expect((await upload(scene.officer, "Tên khác.pdf")).id).not.toBe(file.id);
  expect((await upload(await aUnitOfficer({ unit: scene.unit }))).id).not.toBe(file.id);
});

test("while the scanner is away a file waits closed; what it passes opens, what it finds stays shut", async () => {
  vi.stubEnv("SCAN_COMMAND", "/khong/co/chuong-trinh");
  const { scene, id, file } = await withFile();
  expect(file.scan).toBe("pending");
  await link(scene.officer, id, file.id);
  await expect(findDownload(scene.planner, file.id)).rejects.toMatchObject({ reason: "scan-pending" });
  await jobs["scan-uploads"]({}, inTime);
  await expect(findDownload(scene.planner, file.id)).rejects.toMatchObject({ reason: "scan-pending" });

  vi.stubEnv("SCAN_COMMAND", "grep -qa PDF");
  await jobs["scan-uploads"]({}, inTime);
  expect(await findDownload(scene.planner, file.id)).toMatchObject({ name: file.name });

  vi.stubEnv("SCAN_COMMAND", "/khong/co/chuong-trinh");
  const bad = await upload(scene.officer, "xau.pdf", 5);
  vi.stubEnv("SCAN_COMMAND", "grep -qa khongco-trong-tep");
  await jobs["scan-uploads"]({}, inTime);
  await expect(findDownload(scene.officer, bad.id)).rejects.toMatchObject({ reason: "file-infected" });
  await expect(link(scene.officer, id, bad.id)).rejects.toMatchObject({ reason: "infected" });
  expect(await owner.notice.count({ where: { userId: scene.officer.userId, kind: "file.infected" } })).toBe(
    1,
  );
});

test("a file found out after it was sent blocks its line, tells both sides, and goes with a clean one", async () => {
  vi.stubEnv("SCAN_COMMAND", "/khong/co/chuong-trinh");
  const { scene, id, file } = await withFile();
  await link(scene.officer, id, file.id);
  await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, inTime);
  await receiveFiling(scene.planner, await verb(id), inTime);
  await agree(scene.planner, id, [online], 2);
  await agree(scene.planner, id, ["dung-han"], 1);

  vi.stubEnv("SCAN_COMMAND", "grep -qa khongco-trong-tep");
  await jobs["scan-uploads"]({}, inTime);
  const told = await owner.notice.findMany({
    where: { kind: "file.infected" },
    select: { userId: true, text: true },
  });
  const textFor = (userId: string) => told.filter((one) => one.userId === userId).map(({ text }) => text);
  const unit = `Tệp “${file.name}” trong số liệu Quý III/2026 có mã độc, đã chặn. Gỡ tệp và tải tệp sạch lên`;
  expect([scene.officer, scene.head].map(({ userId }) => textFor(userId))).toEqual([[unit], [unit]]);
  expect(textFor(scene.planner.userId)).toEqual([expect.stringContaining("của Sở Tài chính có mã độc")]);

  const address = { campaignId: scene.campaign.id, periodCode: scene.period.code };
  const overview = await findOverview(scene.planner, address, inTime);
  const infected = overview?.rows.filter(({ hasInfected }) => hasInfected);
  expect(infected?.map(({ unitId }) => unitId)).toEqual([scene.unit.id]);
  await expect(confirmFiling(scene.planner, await verb(id), inTime)).rejects.toMatchObject({
    reason: "infected-file",
  });
  await expect(agree(scene.planner, id, [online], 2)).rejects.toMatchObject({ reason: "infected-file" });

  const remark = { indicatorId: online, valueVersion: 2, newFinding: false };
  const reason = "Tệp kiểm chứng có mã độc, đề nghị gửi tệp sạch.";
  const marks = [{ ...remark, mark: "LACKS_EVIDENCE" as const, reason }];
  await markLines(scene.planner, { filingId: id, marks }, inTime);
  const due = { dueOn: "2026-10-09", dueTime: "16:00" };
  await returnFiling(scene.planner, { ...(await verb(id)), ...due }, inTime);
  const bad = await owner.evidence.findFirstOrThrow({ where: { fileId: file.id } });
  await expect(
    submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, inTime),
  ).rejects.toMatchObject({ reason: "has-errors" });
  await unlinkEvidence(scene.officer, { filingId: id, evidenceId: bad.id }, inTime);
  const pin = await owner.returnPin.findFirstOrThrow({ where: { filingId: id } });
  const answers = [{ pinId: pin.id, kind: "FIXED" as const, text: "" }];
  await answerPins(scene.officer, { filingId: id, answers }, inTime);
  vi.stubEnv("SCAN_COMMAND", "grep -qa PDF");
  await link(scene.officer, id, (await upload(scene.officer, "Báo cáo sạch.pdf", 2)).id);
  await submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, inTime);
});

test.each([
  ["nothing", "rong.pdf", new Uint8Array(), "file-empty"],
  ["a program called PDF", "bao-cao.pdf", new TextEncoder().encode("MZ hello"), "file-unknown-type"],
  ["a PDF called DOCX", "bao-cao.docx", new Uint8Array(pdf()), "file-wrong-extension"],
  ["a PDF without pages", "bao-cao.pdf", new Uint8Array(pdf({ pages: 0 })), "file-no-pages"],
])("%s is refused and leaves no row", async (_, name, bytes, reason) => {
  const officer = await aUnitOfficer();
  await expect(uploadFile(officer, { name, bytes, purpose: "filing" }, inTime)).rejects.toMatchObject({
    kind: "invalid",
    reason,
  });
  expect(await owner.storedFile.count({ where: { provinceId: officer.provinceId } })).toBe(0);
});

test("the day's allowance of a person is not exceeded", async () => {
  const officer = await aUnitOfficer();
  const { provinceId, userId } = officer;
  await owner.storedFile.createMany({
    data: Array.from({ length: 300 }, (_, index) => ({
      provinceId,
      storageKey: "0".repeat(64),
      sha256: "0".repeat(64),
      name: `tep-${index}.pdf`,
      contentType: "application/pdf",
      size: 1,
      uploadedById: userId,
      uploadedAt: inTime,
      purpose: "filing",
    })),
  });
  await expect(upload(officer)).rejects.toMatchObject({ kind: "throttled" });
  const tomorrow = new Date(inTime.getTime() + 25 * 3_600_000);
  expect(await upload(officer, "moi.pdf", 1, tomorrow)).toMatchObject({ name: "moi.pdf" });
});

test("a file opens for whoever may read the filing, and for nobody else", async () => {
  const { scene, id, file } = await withFile();
  const colleague = await aUnitOfficer({ unit: scene.unit });
  const opens = async (actor: Actor) => (await findDownload(actor, file.id)) !== null;
  expect(await opens(scene.officer)).toBe(true);
  // Uploaded but not linked: still the uploader's own.
  expect(await opens(colleague)).toBe(false);
  expect(await opens(scene.planner)).toBe(false);

  await link(scene.officer, id, file.id);
  expect(await opens(colleague)).toBe(true);
  expect(await opens(scene.planner)).toBe(true);
  expect(await opens(await aLeader({ province: scene.province }))).toBe(true);
  expect(await opens(await aUnitOfficer({ province: scene.province }))).toBe(false);
  expect(await opens(await anAdministrator({ province: scene.province }))).toBe(false);
  expect(await opens(await aPlanner())).toBe(false);
});

test("the file of another unit or province cannot be linked, a file of one's own unit proves several lines", async () => {
  const { scene, id, file } = await withFile();
  const stranger = await aUnitOfficer({ province: scene.province });
  const foreign = await aUnitOfficer();
  for (const other of [await upload(stranger), await upload(foreign)])
    await expect(link(scene.officer, id, other.id)).rejects.toMatchObject({ kind: "not-found" });
  const lines = [
    { indicatorId: online, page: 1 },
    { indicatorId: "dung-han", page: 2 },
  ];
  const linked = await linkEvidence(
    scene.officer,
    evidenceLink.parse({ filingId: id, fileId: file.id, lines }),
    inTime,
  );
  expect(linked.lines.map(({ version }) => version)).toEqual([2, 2]);
  expect(await owner.evidence.count({ where: { fileId: file.id } })).toBe(2);
});

test("a line nobody typed into begins with its first file, and is still not entered", async () => {
  const scene = await aReportingScene();
  const { id } = await openFiling(scene.officer, { periodId: scene.period.id }, inTime);
  const file = await upload(scene.officer);
  const linked = await link(scene.officer, id, file.id);
  expect(linked.lines).toEqual([{ indicatorId: online, version: 1 }]);
  await expect(
    submitFiling(scene.head, { ...(await verb(id)), lateReason: null }, inTime),
  ).rejects.toMatchObject({ reason: "has-errors" });
});

test("files of what was sent or confirmed are neither added nor taken off", async () => {
  for (const isConfirmed of [false, true]) {
    const scene = await aReportingScene();
    const file = await upload(scene.officer);
    const draft = await aDraft(scene);
    await link(scene.officer, draft, file.id);
    const linked = await owner.evidence.findFirstOrThrow({ where: { fileId: file.id } });
    await submitFiling(scene.head, { ...(await verb(draft)), lateReason: null }, inTime);
    await receiveFiling(scene.planner, await verb(draft), inTime);
    if (isConfirmed) {
      await agree(scene.planner, draft, [online], 2);
      await agree(scene.planner, draft, ["dung-han"]);
      await confirmFiling(scene.planner, await verb(draft), inTime);
    }
    await expect(
      unlinkEvidence(scene.officer, { filingId: draft, evidenceId: linked.id }, inTime),
    ).rejects.toMatchObject({ reason: "wrong-state" });
    const another = await upload(scene.officer, "them.pdf");
    await expect(link(scene.officer, draft, another.id)).rejects.toMatchObject({ reason: "wrong-state" });
  }
});

test("what nobody linked within a day is swept, row and content; linked files and shared content stay", async () => {
  const { scene, id, file } = await withFile();
  await link(scene.officer, id, file.id);
  const lost = await upload(scene.officer, "bo-quen.pdf", 7);
  const twin = await upload(await aUnitOfficer(), "trung.pdf", 3);
  expect(twin.sha256).toBe(file.sha256);

  const sweep = jobs["sweep-uploads"];
  await sweep({}, new Date(inTime.getTime() + 23 * 3_600_000));
  expect(await owner.storedFile.count({ where: { id: { in: [file.id, lost.id, twin.id] } } })).toBe(3);
  await sweep({}, new Date(Date.now() + 25 * 3_600_000));
  const left = await owner.storedFile.findMany({ where: { id: { in: [file.id, lost.id, twin.id] } } });
  expect(left.map((row) => row.id)).toEqual([file.id]);
  expect(existsSync(contentOf(lost.sha256))).toBe(false);
  expect(existsSync(contentOf(file.sha256))).toBe(true);
});
