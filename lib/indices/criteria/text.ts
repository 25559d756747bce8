import type { Difference, ScoreName } from "./rules";

export const scoreText: Record<ScoreName, string> = {
  selfScore: "Tự chấm",
  appraisedScore: "Thẩm định",
  surveyScore: "Điều tra xã hội học",
};

const numeral = (text: string) => text.replace(".", ",");

/** One sentence for a total that its criteria do not add up to; it names both figures. */
export function differenceText({ code, what, given, computed }: Difference): string {
  const figure = what === "value" ? "Giá trị" : `Điểm ${scoreText[what].toLocaleLowerCase("vi")}`;
  return code === null
    ? `${figure} ghi ${numeral(given)} nhưng cộng các tiêu chí được ${numeral(computed)}.`
    : `Tiêu chí ${code}: ${figure.toLocaleLowerCase("vi")} ghi ${numeral(given)} nhưng cộng các tiêu chí thành phần được ${numeral(computed)}.`;
}
