import type { Outcome } from "@/lib/scoring";
import type { RunKind, RunStatus, VerdictOutcome } from "@/prisma/generated/enums";
import type { RunObstacle, StartObstacle } from "./rules";

export const runKindText: Record<RunKind, string> = { TRIAL: "Xét thử", OFFICIAL: "Xét chính thức" };

export const runStatusText: Record<RunStatus, string> = {
  QUEUED: "Đang xét",
  RUNNING: "Đang xét",
  DONE: "Đã xét",
  RECOGNISED: "Đã công nhận",
  SUPERSEDED: "Đã thay thế",
  FAILED: "Chưa xét được",
};

export const outcomeText: Record<VerdictOutcome, string> = {
  MET: "Đủ điều kiện",
  NOT_MET: "Chưa đạt",
  NOT_APPLICABLE: "Không áp dụng",
  MISSING_DATA: "Chưa đủ căn cứ kết luận",
  NEEDS_JUDGEMENT: "Cần Hội đồng xem xét",
};

/** `18 đủ điều kiện`: an outcome with its count, inside a sentence; names keep their capitals. */
export const countedOutcome = (outcome: VerdictOutcome, count: number | string): string =>
  `${count} ${outcomeText[outcome].charAt(0).toLowerCase()}${outcomeText[outcome].slice(1)}`;

export const storedOutcome: Record<Outcome, VerdictOutcome> = {
  met: "MET",
  "not-met": "NOT_MET",
  "not-applicable": "NOT_APPLICABLE",
  "missing-data": "MISSING_DATA",
  "needs-judgement": "NEEDS_JUDGEMENT",
};

export const answeredOutcome: Record<VerdictOutcome, Outcome> = {
  MET: "met",
  NOT_MET: "not-met",
  NOT_APPLICABLE: "not-applicable",
  MISSING_DATA: "missing-data",
  NEEDS_JUDGEMENT: "needs-judgement",
};

export const runObstacleText: Record<RunObstacle, string> = {
  "trial-only": "Kết quả xét thử không được công nhận. Chạy “Xét chính thức” trước.",
  "nobody-judged": "Lần xét này không có đối tượng nào.",
};

export const startObstacleText: Record<StartObstacle, string> = {
  "round-closed": "Đợt này đã đóng nên không xét nữa.",
  "no-tiers": "Kế hoạch chưa có điều kiện khen thưởng áp dụng cho loại đợt này.",
  "already-at-work": "Một lần xét chính thức của đợt này đang chạy. Chờ xong rồi xét lại.",
};
