import type { Inheritance } from "@/lib/plans";
import { inheritedPartText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import type { CampaignKind } from "@/prisma/generated/enums";

export const campaignKindText: Record<CampaignKind, string> = {
  CAMPAIGN: "Phong trào thi đua",
  REFORM_PLAN: "Kế hoạch cải cách hành chính",
};

/** A paper as it is cited: `Kế hoạch số 64/KH-UBND ngày 22/03/2022`. */
export function citationText({
  number,
  issuedOn,
}: {
  number: string | null;
  issuedOn: string | null;
}): string {
  return ["Kế hoạch", number && `số ${number}`, issuedOn && `ngày ${formatDate(issuedOn)}`]
    .filter(Boolean)
    .join(" ");
}

/** What stands in the plan above and is only cited here: `Điều kiện, cơ cấu khen thưởng theo Kế hoạch số …`. */
export function inheritanceText({
  part,
  from,
}: Pick<Inheritance, "part"> & {
  from: { number: string | null; issuedOn: string | null; issuer: string };
}): string {
  const name = inheritedPartText[part];
  return `${name.charAt(0).toLocaleUpperCase("vi")}${name.slice(1)} theo ${citationText(from)} của ${from.issuer}`;
}

const grades: Record<string, string> = {
  "xuat-sac": "Xuất sắc",
  "rat-tot": "Rất tốt",
  tot: "Tốt",
  kha: "Khá",
  "trung-binh": "Trung bình",
  "tuong-doi-thap": "Tương đối thấp",
  thap: "Thấp",
  yeu: "Yếu",
};

/** A grade as scales name it; the code itself where a province has its own. */
export const gradeText = (code: string): string => grades[code] ?? code;
