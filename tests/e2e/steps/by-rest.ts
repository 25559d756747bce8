import type { APIRequestContext } from "@playwright/test";
import type { TestActor } from "@/tests/factories";
import { restClient } from "../rest";

const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính.";

/** What has been shown once in the browser and is repeated: other units and periods, through REST. */
export async function repetition(
  request: APIRequestContext,
  planner: TestActor,
  unit: { unitId: string; officer: TestActor; head: TestActor },
) {
  const { unitId } = unit;
  const office = await restClient(request, planner);
  const officer = await restClient(request, unit.officer);
  const head = await restClient(request, unit.head);

  return {
    async register(roundId: string) {
      const sheet = await officer.put(`/rounds/${roundId}/registration`, {
        body: { collectives: [{ unitId, pledge }], individuals: [] },
      });
      const sent = await officer.post(`/registrations/${sheet.id}/send-to-head`, { version: sheet.version });
      const handed = await head.post(`/registrations/${sheet.id}/submit`, {
        version: sent.version,
        body: {},
      });
      await office.post(`/registrations/${sheet.id}/accept`, { version: handed.version });
    },

    /** The figures of one period, from the first cell to the confirmation. */
    async report(periodId: string, figures: { indicatorId: string; numerator: string; denominator: string }) {
      const { id } = await officer.post("/filings", { body: { periodId } });
      const at = `/filings/${id}`;
      const versionFor = async (who: typeof officer) => (await who.get(at)).version;
      const cell = { ...figures, version: 0, explanation: "Số liệu của hệ thống một cửa điện tử." };
      await officer.put(`${at}/cells`, { body: { cells: [cell] } });
      await officer.post(`${at}/hand-over`, { version: await versionFor(officer) });
      await head.post(`${at}/submit`, {
        version: await versionFor(head),
        body: { lateReason: "Đợt mở sau khi kỳ đã đến hạn." },
      });
      await office.post(`${at}/receive`, { version: await versionFor(office) });
      const { lines } = await office.get(at);
      const marks = lines.map(({ indicatorId, version }: { indicatorId: string; version: number }) => ({
        ...{ indicatorId, valueVersion: version, mark: "AGREED" },
      }));
      await office.post(`${at}/marks`, { body: { marks } });
      await office.post(`${at}/confirm`, { version: await versionFor(office) });
    },
  };
}
