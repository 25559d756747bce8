import { saveCells } from "@/lib/filings/cells/commands";
import { submitFiling } from "@/lib/filings/commands";
import { linkEvidence } from "@/lib/filings/evidence/commands";
import { markLines } from "@/lib/filings/marks/commands";
import type { LineMarkInput } from "@/lib/filings/marks/schema";
import { openFiling } from "@/lib/filings/revisions/commands";
import { uploadFile } from "@/lib/filings/uploads/commands";
import { confirmFiling, receiveFiling } from "@/lib/filings/verification/commands";
import type { Actor } from "@/lib/identity/actor";
import type { WorldProvince } from "../../world";
import type { Filed } from "./figures";
import { renderReport } from "./paper";
import type { SeedPeriod } from "./periods";

/** A filing on its way: its version, and the version of each line. */
export type Begun = { filingId: string; version: number; lineVersions: Map<string, number> };

const minutes = (moment: Date, count: number) => new Date(moment.getTime() + count * 60_000);

type Preparation = { code: string; lines: Filed[]; now: Date; number: number; withReport?: boolean };

/** The officer opens the sheet, types the figures and attaches the report to every line that needs a proof. */
export async function prepare(
  province: WorldProvince,
  period: SeedPeriod,
  { code, lines, now, number, withReport = true }: Preparation,
): Promise<Begun> {
  const officer = province.officer(code);
  const { id: filingId } = await openFiling(officer, { periodId: period.id }, now);
  const cells = lines.map((line) => ({ ...line, version: 0 }));
  const saved = await saveCells(officer, { filingId, cells }, minutes(now, 20));
  const lineVersions = new Map(saved.saved.map(({ indicatorId, version }) => [indicatorId, version]));
  if (!withReport) return { filingId, version: saved.version, lineVersions };

  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const report = { province, code, periodName: period.name, number, day, lines };
  const bytes = await renderReport({ ...report, indicators: period.terms.indicators });
  const name = `Báo cáo ${number}-BC-${code} ${period.code}.pdf`;
  const file = await uploadFile(officer, { name, bytes, purpose: "filing" }, minutes(now, 25));
  const proven = period.terms.indicators.filter(
    ({ id, evidence }) =>
      evidence === "required" && lines.some((line) => line.indicatorId === id && line.state === "REPORTED"),
  );
  const linked = await linkEvidence(
    officer,
    {
      filingId,
      fileId: file.id,
      lines: proven.map(({ id: indicatorId }) => ({ indicatorId, page: 1 })),
      documentNumber: `${number}/BC-${code}`,
      documentDate: day,
      note: "",
    },
    minutes(now, 30),
  );
  for (const { indicatorId, version } of linked.lines) lineVersions.set(indicatorId, version);
  return { filingId, version: linked.version, lineVersions };
}

/** The head submits what was prepared. */
export async function submit(
  province: WorldProvince,
  code: string,
  begun: Begun,
  now: Date,
  lateReason: string | null = null,
): Promise<Begun> {
  const { filingId, version } = begun;
  const submitted = await submitFiling(province.head(code), { filingId, version, lateReason }, now);
  return { ...begun, version: submitted.version };
}

export async function receive(verifier: Actor, begun: Begun, now: Date): Promise<Begun> {
  const { filingId, version } = begun;
  const received = await receiveFiling(verifier, { filingId, version }, now);
  return { ...begun, version: received.version };
}

/** Marks every line `Đồng ý`, except those given otherwise. */
export async function mark(
  verifier: Actor,
  { filingId, lineVersions }: Begun,
  now: Date,
  otherwise: LineMarkInput[] = [],
) {
  const apart = new Map(otherwise.map((one) => [one.indicatorId, one]));
  const marks = [...lineVersions].map(
    ([indicatorId, valueVersion]): LineMarkInput =>
      apart.get(indicatorId) ?? { indicatorId, valueVersion, mark: "AGREED" },
  );
  await markLines(verifier, { filingId, marks }, now);
}

/** Takes a filing up, goes through its lines and confirms it. */
export async function verify(verifier: Actor, begun: Begun, now: Date, otherwise: LineMarkInput[] = []) {
  const received = await receive(verifier, begun, now);
  await mark(verifier, received, minutes(now, 40), otherwise);
  const { filingId, version } = received;
  await confirmFiling(verifier, { filingId, version }, minutes(now, 55));
}
