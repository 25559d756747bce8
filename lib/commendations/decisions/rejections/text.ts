import type { RejectedCase, RejectionStage } from "./rules";

export const stageText: Record<RejectionStage, string> = {
  council: "Hội đồng Thi đua - Khen thưởng",
  leadership: "Người có thẩm quyền quyết định",
  office: "Cơ quan thẩm định hồ sơ",
};

/** Why a case was left out, in one sentence. */
export function reasonOf({ stage, vote, reason }: RejectedCase): string {
  if (stage === "council")
    return `Chưa đạt tỷ lệ đồng ý theo quy định${vote ? ` (${vote} phiếu đồng ý)` : ""}.`;
  return reason ? `${reason.replace(/\.+$/u, "")}.` : "Chưa đủ điều kiện theo quy định.";
}

export const rejectedText = (number: string, count: number) =>
  `Thông báo kết quả xét khen thưởng: ${count} trường hợp của đơn vị chưa được khen tại Quyết định số ${number}.`;
