import { expect, test, vi } from "vitest";
import { answer as answerRest } from "@/lib/api/answer";
import { attachDossierFile, openIntake } from "@/lib/commendations/dossiers/commands";
import { findDossiers } from "@/lib/commendations/dossiers/queries";
import { answerSupplement, requestSupplement } from "@/lib/commendations/dossiers/requests/commands";
import { proposeFromRun } from "@/lib/commendations/nominations/commands";
import { createSession } from "@/lib/commendations/sessions/commands";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { findDownload } from "@/lib/filings/uploads/queries";
import {
  aCommendationScene,
  anActor,
  aRecognisedRun,
  aToken,
  atCouncil,
  councilDay,
  owner,
  unique,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 60_000 });

async function call(path: string, token: string, sent: { version?: number; body?: unknown } = {}) {
  const request = new Request(`http://127.0.0.1:3000/api/v1${path}`, {
    method: sent.body ? "POST" : "GET",
    headers: {
      authorization: `Bearer ${token}`,
      ...(sent.body !== undefined && { "content-type": "application/json" }),
      ...(sent.version !== undefined && { "if-match": `"${sent.version}"` }),
    },
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  });
  const response = await answerRest(request, path, atCouncil);
  return { status: response.status, json: await response.json() };
}

const later = (days: number) => new Date(atCouncil.getTime() + days * 24 * 3_600_000);

test("a dossier from intake through one request to the council, which takes no case without its parts", async () => {
  const own = await aCommendationScene({ units: 2 });
  const [unit, other] = own.units;
  if (!unit || !other) throw new Error("units");
  await aRecognisedRun(own.round, [{ unit }, { unit: other }]);
  await proposeFromRun(own.planner, { roundId: own.round.id }, atCouncil);
  const head = await anActor("UNIT_HEAD", { unit });
  const roundId = own.round.id;
  const place = { campaignId: own.campaign.id, roundId };
  const aFile = async () =>
    owner.storedFile.create({
      data: {
        provinceId: own.province.id,
        storageKey: unique("tep"),
        name: "to-trinh.pdf",
        contentType: "application/pdf",
        size: 10,
        sha256: "a".repeat(64),
        uploadedById: head.userId,
        unitId: unit.id,
        purpose: "filing",
      },
    });
  const file = await aFile();
  const paper = { roundId, nominationId: "", partId: "to-trinh", fileId: file.id };
  await expect(attachDossierFile(head, paper, atCouncil)).rejects.toMatchObject({ reason: "not-open" });
  expect(await findDossiers(head, place, atCouncil)).toBeNull();
  await openIntake(own.planner, { roundId, dueOn: "2027-04-20" }, atCouncil);
  await expect(openIntake(own.planner, { roundId, dueOn: "2027-04-19" }, atCouncil)).rejects.toMatchObject({
    reason: "shorter",
  });
  const told = await owner.notice.findMany({ where: { userId: head.userId, kind: "dossier.open" } });
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining("20/04/2027")]);

  // Only the own unit's cases, each part missing.
  const before = await findDossiers(head, place, atCouncil);
  expect(before?.units.map(({ unitId, isComplete, clock }) => [unitId, isComplete, clock.state])).toEqual([
    [unit.id, false, "not-complete"],
  ]);
  expect(before?.units[0]?.cases[0]?.missing.map(({ id }) => id)).toEqual(["to-trinh"]);
  const session = () =>
    createSession(
      own.secretary,
      { roundId, title: "Phiên họp xét khen thưởng", heldOn: councilDay, place: "" },
      atCouncil,
    );
  await expect(session()).rejects.toMatchObject({ reason: "no-cases" });

  const request = { roundId, unitId: unit.id, dueOn: "2027-04-16", reason: "Bổ sung tờ trình có chữ ký" };
  const sent = await requestSupplement(own.planner, request, atCouncil);
  await expect(requestSupplement(own.planner, request, atCouncil)).rejects.toMatchObject({
    reason: "request-open",
  });
  const inbox = await findInbox(head, atCouncil);
  expect(JSON.stringify(inbox)).toContain("dossier.supplement");
  const answer = { ...sent, reason: "Đã nộp tờ trình" };
  await expect(answerSupplement(head, answer, later(1))).rejects.toMatchObject({ reason: "still-missing" });

  await expect(attachDossierFile(head, { ...paper, partId: "khong-co" }, later(1))).rejects.toMatchObject({
    reason: "no-part",
  });
  expect(await attachDossierFile(head, paper, later(1))).toEqual({ cases: 1 });
  await answerSupplement(head, answer, later(2));
  expect(JSON.stringify(await findInbox(head, later(2)))).not.toContain("dossier.supplement");
  const after = await findDossiers(own.planner, place, later(4));
  const mine = after?.units.find(({ unitId }) => unitId === unit.id);
  expect(mine).toMatchObject({
    isComplete: true,
    request: null,
    clock: { state: "running", used: 2, limit: 25 },
  });
  expect(mine?.cases[0]?.parts[0]?.files).toMatchObject([
    { filedBy: head.name, file: { name: "to-trinh.pdf" } },
  ]);

  expect((await findDownload(own.planner, file.id))?.name).toBe("to-trinh.pdf");
  const stranger = await anActor("UNIT_HEAD", { unit: other });
  expect(await findDownload(stranger, file.id)).toBeNull();

  // The other unit's case goes on with a reason that stays.
  const rest = after?.units.find(({ unitId }) => unitId === other.id)?.cases[0];
  if (!rest) throw new Error("no case");
  const planner = await aToken(own.planner);
  const excepted = await call(`/nominations/${rest.id}/dossier-exception`, planner, {
    version: rest.version,
    body: { reason: "Văn thư đã nhận bản giấy" },
  });
  expect(excepted).toMatchObject({ status: 200, json: { version: rest.version + 1 } });
  const unitsIn = ({ json }: Awaited<ReturnType<typeof call>>) =>
    json.units?.map((one: { unitId: string }) => one.unitId);
  const campaign = `/campaigns/${own.campaign.id}`;
  expect(unitsIn(await call(`${campaign}/dossiers`, planner))).toHaveLength(2);
  const unitToken = await aToken(head);
  expect(unitsIn(await call(`${campaign}/own-dossiers`, unitToken))).toEqual([unit.id]);
  expect((await call(`${campaign}/dossiers`, unitToken)).status).toBe(403);
  const created = await session();
  expect(await owner.sessionCase.count({ where: { sessionId: created.id } })).toBe(2);
  const verbs = await owner.auditEvent.findMany({
    where: { provinceId: own.province.id, verb: { startsWith: "dossier." } },
    orderBy: { sequence: "asc" },
    select: { verb: true },
  });
  expect(verbs.map(({ verb }) => verb)).toEqual([
    "dossier.open",
    "dossier.request",
    "dossier.attach",
    "dossier.answer",
    "dossier.except",
  ]);

  const foreign = await aCommendationScene({ units: 1 });
  expect(await findDossiers(foreign.planner, place, atCouncil)).toBeNull();
  await expect(
    openIntake(foreign.planner, { roundId, dueOn: "2027-05-20" }, atCouncil),
  ).rejects.toMatchObject({ kind: "not-found" });
});
