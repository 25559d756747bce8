import { expect, test, vi } from "vitest";
import { enterGoldenBook, saveLayout } from "@/lib/commendations/certificates/commands";
import {
  findCertificate,
  findCertificateBatch,
  findCertificateDesk,
} from "@/lib/commendations/certificates/queries";
import { usualLayout } from "@/lib/commendations/certificates/rules";
import { layoutForm } from "@/lib/commendations/certificates/schema";
import { publishDecision } from "@/lib/commendations/decisions/publishing/commands";
import { revokeAward } from "@/lib/commendations/decisions/revocations/commands";
import { db } from "@/lib/database";
import {
  aCommendationScene,
  anIssuedDecision,
  aPlanner,
  atCouncil,
  councilDay,
  owner,
  signature,
} from "@/tests/factories";

vi.setConfig({ testTimeout: 90_000 });

test("the golden book gives each award one number of its year, however many enter at once", async () => {
  const scene = await aCommendationScene({ units: 3 });
  const decision = await anIssuedDecision(scene);
  const enter = () => enterGoldenBook(scene.planner, { decisionId: decision.id }, atCouncil);
  const entered = await Promise.all([enter(), enter(), enter()]);
  expect(entered.reduce((sum, one) => sum + one.entered, 0)).toBe(3);
  const rows = await owner.certificate.findMany({
    where: { provinceId: scene.province.id },
    orderBy: { number: "asc" },
  });
  expect(rows.map(({ year, number }) => [year, number])).toEqual([1, 2, 3].map((number) => [2027, number]));
  expect(new Set(rows.map(({ code }) => code)).size).toBe(3);
  await expect(
    owner.certificate.update({ where: { id: rows[0]?.id ?? "" }, data: { number: 9 } }),
  ).rejects.toThrow();

  const stranger = await aPlanner();
  expect(await findCertificateDesk(stranger, decision.id)).toBeNull();
  const asked = { decisionId: decision.id, awardCode: "DIPLOMA_OF_MERIT" } as const;
  expect(await findCertificateBatch(stranger, { ...asked, mode: "full" })).toBeNull();
  expect((await findCertificateBatch(scene.planner, { ...asked, mode: "full" }))?.sheets).toHaveLength(3);
  expect((await findCertificateBatch(scene.planner, { ...asked, mode: "test" }))?.sheets).toMatchObject([
    { name: "SỞ THỨ 1", goldenBook: "Số vào sổ vàng: 1/2027", signer: "CHỦ TỊCH" },
  ]);
});

test("a code tells what the published decision tells, now and after it is revoked, and nobody lists codes", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const decision = await anIssuedDecision(scene);
  await enterGoldenBook(scene.planner, { decisionId: decision.id }, atCouncil);
  const { code } = await owner.certificate.findFirstOrThrow({ where: { provinceId: scene.province.id } });
  expect(await findCertificate(code)).toMatchObject({ award: null, book: { number: 1, year: 2027 } });
  await publishDecision(scene.head, decision, atCouncil);
  const readable = code.toLowerCase().replace(/(.{4})/g, "$1-");
  expect(await findCertificate(readable)).toMatchObject({
    award: { name: "Sở thứ 1", status: "ISSUED" },
    decision: { number: "315/QĐ-UBND", signedOn: councilDay },
  });
  const award = await owner.award.findFirstOrThrow({ where: { decisionId: decision.id } });
  await revokeAward(
    scene.leader,
    {
      awardId: award.id,
      version: award.version,
      reason: "Kê khai sai",
      recoverMoney: true,
      ...signature(400),
    },
    atCouncil,
  );
  expect((await findCertificate(code))?.award).toMatchObject({
    status: "REVOKED",
    revocation: { number: "400/QĐ-UBND" },
  });
  expect(await findCertificate(code.slice(0, -1))).toBeNull();
  expect(await findCertificate("2".repeat(20))).toBeNull();
  expect(await db.certificate.count()).toBe(0);
});

test("places on printed sheets are kept per province and form, over the version seen", async () => {
  const scene = await aCommendationScene({ units: 1 });
  const numbers = Object.fromEntries(
    Object.entries(usualLayout).flatMap(([field, sides]) =>
      Object.entries(sides).map(([side, value]) => [
        `fields.${field}.${side}`,
        field === "name" && side === "x" ? "31,5" : String(value),
      ]),
    ),
  );
  const input = layoutForm.parse({ awardCode: "DIPLOMA_OF_MERIT", version: "0", ...numbers });
  await saveLayout(scene.planner, input, atCouncil);
  await expect(saveLayout(scene.planner, input, atCouncil)).rejects.toMatchObject({ kind: "conflict" });
  const row = await owner.certificateLayout.findFirstOrThrow({ where: { provinceId: scene.province.id } });
  expect(row.fields).toMatchObject({ name: { x: 31.5, y: usualLayout.name.y } });
  expect(
    layoutForm.safeParse({ awardCode: "X", version: 0, ...numbers, "fields.name.x": "400" }).success,
  ).toBe(false);
});
