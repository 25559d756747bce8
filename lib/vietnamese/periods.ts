import type { PeriodCode } from "@/lib/calendar";

const periodNames: Record<PeriodCode, (year: number) => string> = {
  q1: (year) => `Quý I/${year}`,
  q2: (year) => `Quý II/${year}`,
  q3: (year) => `Quý III/${year}`,
  q4: (year) => `Quý IV/${year}`,
  h1: (year) => `6 tháng đầu năm ${year}`,
  year: (year) => `Năm ${year}`,
};

/** The name of a reporting period: `Quý III/2026`, `6 tháng đầu năm 2026`, `Năm 2026`. */
export function periodName({ code, year }: { code: PeriodCode; year: number }): string {
  return periodNames[code](year);
}

const slugs: Partial<Record<PeriodCode, string>> = { h1: "6t", year: "nam" };

/** A reporting period in an address: `2026-q3`, `2026-6t`, `2026-nam`. */
export function periodSlug({ code, year }: { code: PeriodCode; year: number }): string {
  return `${year}-${slugs[code] ?? code}`;
}

/** The name of a round over several years, `Giai đoạn 2021–2025`; of one year, `Năm 2026`. */
export function stageName(fromYear: number, throughYear: number): string {
  return fromYear === throughYear ? periodNames.year(fromYear) : `Giai đoạn ${fromYear}–${throughYear}`;
}
