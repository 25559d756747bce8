import { expect, test } from "vitest";
import { read } from "@/lib/database";
import { aProvince, aUnit } from "@/tests/factories";

test("relations asked for at once are asked for one by one on a transaction's connection", async () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on("warning", note);
  const province = await aProvince();
  const unit = await aUnit(province);
  const asked = await read({ provinceId: province.id }, async (tx) =>
    Promise.all([
      tx.orgUnit.findUnique({
        where: { id: unit.id },
        select: { id: true, versions: { select: { id: true } }, memberships: { select: { id: true } } },
      }),
      tx.province.count({ where: { id: province.id } }),
    ]),
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", note);

  expect(asked).toEqual([{ id: unit.id, versions: [{ id: unit.versionId }], memberships: [] }, 1]);
  expect(warnings).toEqual([]);
});
