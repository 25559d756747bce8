/** What the text is about; only a campaign becomes a plan of this portal. */
export type TextKind =
  | "campaign"
  | "work-plan"
  | "contest"
  | "regulation"
  | "guidance"
  | "report"
  | "decision"
  | "other";

/** What is said of each kind. */
export const sentences: Record<TextKind, string> = {
  campaign: "Văn bản phát động hoặc tổ chức một phong trào thi đua.",
  "work-plan": "Đây là kế hoạch công tác, không phát động phong trào thi đua.",
  contest: "Đây là văn bản về một hội thi, cuộc thi, không phải phong trào thi đua.",
  regulation: "Đây là quy chế, quy định về thi đua, khen thưởng, không phải kế hoạch của một phong trào.",
  guidance: "Đây là văn bản hướng dẫn, không phát động phong trào thi đua.",
  report: "Đây là báo cáo, tin về kết quả, không phát động phong trào thi đua.",
  decision: "Đây là quyết định hoặc tin khen thưởng, không phát động phong trào thi đua.",
  other: "Không thấy câu nào phát động hoặc tổ chức phong trào thi đua.",
};
