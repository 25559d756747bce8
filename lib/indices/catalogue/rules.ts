import { slugify } from "@/lib/vietnamese";

export type Band = { name: string; lowest: string | null };

/** The code conditions name a grade by: the same grade of every index, block and year has the same one. */
export const gradeCode = (name: string) => slugify(name);

export const bandProblems = {
  "same-name": "Hai mức trùng tên. Mỗi mức một tên khác nhau.",
  "some-without-lowest":
    "Ghi điểm thấp nhất cho mọi mức, hoặc để trống ở mọi mức nếu văn bản chỉ nêu tên mức.",
  "not-descending":
    "Ghi các mức từ cao xuống thấp: điểm thấp nhất của mức này phải nhỏ hơn của mức đứng trước.",
} as const;
export type BandProblem = keyof typeof bandProblems;

/** What is wrong with the bands of one scale, best first, and at which of them; null when nothing is. */
export function bandProblemOf(bands: readonly Band[]): { at: number; problem: BandProblem } | null {
  const codes = bands.map(({ name }) => gradeCode(name));
  const twice = codes.findIndex((code, at) => codes.indexOf(code) < at);
  if (twice >= 0) return { at: twice, problem: "same-name" };
  const isComputed = bands.some(({ lowest }) => lowest !== null);
  const open = isComputed ? bands.findIndex(({ lowest }) => lowest === null) : -1;
  if (open >= 0) return { at: open, problem: "some-without-lowest" };
  const rising = bands.findIndex(({ lowest }, at) => {
    const before = bands[at - 1]?.lowest ?? null;
    return lowest !== null && before !== null && Number(lowest) >= Number(before);
  });
  return rising >= 0 ? { at: rising, problem: "not-descending" } : null;
}

/** Where bands leave the scale of their index: above its top, or with values below the lowest that no band takes. */
export function bandsOutside(
  bands: readonly Band[],
  { scaleMin, scaleMax }: { scaleMin: string; scaleMax: string },
): { at: number; problem: "above-scale" | "below-lowest" } | null {
  const above = bands.findIndex(({ lowest }) => lowest !== null && Number(lowest) > Number(scaleMax));
  if (above >= 0) return { at: above, problem: "above-scale" };
  const last = bands.at(-1);
  return last?.lowest != null && Number(last.lowest) !== Number(scaleMin)
    ? { at: bands.length - 1, problem: "below-lowest" }
    : null;
}
