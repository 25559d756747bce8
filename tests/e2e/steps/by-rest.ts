import type { APIRequestContext } from "@playwright/test";
import type { TestActor } from "@/tests/factories";
import { restClient } from "../rest";

const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính.";

type Days = { startsOn: string; endsOn: string };

/** A quarter's figure over a longer period: a cumulative filing counts what the filings inside it counted. */
export const overPeriod = (figure: string, { startsOn, endsOn }: Days): string =>
  String(
    Number(figure) * Math.max(1, Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 / 91)),
  );

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
    async report(
      period: Days & { id: string },
      { indicatorId, ...quarterly }: { indicatorId: string; numerator: string; denominator: string },
    ) {
      const figures = {
        indicatorId,
        numerator: overPeriod(quarterly.numerator, period),
        denominator: overPeriod(quarterly.denominator, period),
      };
      const { id } = await officer.post("/filings", { body: { periodId: period.id } });
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
