import type { FeedScope } from "@/prisma/generated/enums";

export const feedScopeText: Record<FeedScope, { name: string; hint: string }> = {
  TASKS: { name: "Việc cần làm của tôi", hint: "Chỉ những việc đang đến lượt mình, theo hạn." },
  DEADLINES: {
    name: "Mọi thời hạn",
    hint: "Mốc của các đợt và hạn nộp số liệu của đơn vị, kể cả chưa đến kỳ.",
  },
};

/** What a calendar program calls the feed. */
export const feedName = (scope: FeedScope, unitName: string): string =>
  scope === "TASKS" ? "Việc cần làm – Cổng Thi đua" : `Thời hạn thi đua – ${unitName}`;

export const filingTitle = (periodName: string): string => `Nộp số liệu ${periodName}`;
export const reopenedTitle = (periodName: string): string => `Nộp số liệu ${periodName} (kỳ mở lại)`;
