import type { PageRegion } from "@/lib/filings/evidence/schema";
import { parseNumber, quoted } from "@/lib/vietnamese";

export const sides = ["x", "y", "width", "height"] as const;
export type Side = (typeof sides)[number];
/** The four percentages as they stand in their fields. */
export type TypedRegion = Record<Side, string>;
type ReadRegion = { ok: true; region: PageRegion } | { ok: false; problems: Partial<Record<Side, string>> };

export const sideText: Record<Side, string> = {
  x: "Từ trái (%)",
  y: "Từ trên (%)",
  width: "Rộng (%)",
  height: "Cao (%)",
};
export const blankRegion: TypedRegion = { x: "", y: "", width: "", height: "" };

const asText = (part: number) => String(Math.round(part * 10_000) / 100).replace(".", ",");
/** A place drawn on the page, as its percentages are typed. */
export const typedRegion = (region: PageRegion | null): TypedRegion =>
  region
    ? { x: asText(region.x), y: asText(region.y), width: asText(region.width), height: asText(region.height) }
    : blankRegion;

/** The place four typed percentages name, or by its field what is wrong; nothing is made to fit. */
export function readRegion(typed: TypedRegion): ReadRegion {
  const problems: Partial<Record<Side, string>> = {};
  const parts = { x: 0, y: 0, width: 0, height: 0 };
  for (const side of sides) {
    const number = parseNumber(typed[side]);
    const percent = number.ok ? Math.round(Number(number.value) * 100) / 100 : 0;
    const isSize = side === "width" || side === "height";
    if (!number.ok)
      problems[side] =
        number.reason === "empty"
          ? `Nhập ${sideText[side]}, từ 0 đến 100.`
          : `${sideText[side]} ${quoted(typed[side])} chưa đúng dạng số. Ví dụ: 12,5.`;
    else if (percent < 0 || percent > 100 || (isSize && percent === 0))
      problems[side] =
        `${sideText[side]} ${quoted(typed[side])} nằm ngoài trang; nhập ${isSize ? "số lớn hơn 0, tối đa 100" : "từ 0 đến 100"}.`;
    else parts[side] = percent / 100;
  }
  for (const [start, size] of [
    ["x", "width"],
    ["y", "height"],
  ] as const) {
    const left = Math.round((1 - parts[start]) * 10_000) / 10_000;
    if (problems[start] || problems[size] || parts[size] <= left) continue;
    problems[size] =
      `${sideText[size]} ${quoted(typed[size])} vượt mép trang: ${sideText[start]} là ${asText(parts[start])}, còn lại ${asText(left)}.`;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, region: parts };
}
