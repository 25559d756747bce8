import type { Workflow } from "@/lib/workflow";
import type { SessionStatus } from "@/prisma/generated/enums";
import { closingObstacle, openingObstacle, type SessionFacts, type SessionObstacle } from "./rules";
import { sessionObstacleText } from "./text";

/** Phiên Hội đồng: Đang chuẩn bị → Đang lấy phiếu → Đã chốt phiếu → Hoàn thành. */
export const sessionWorkflow = {
  subject: "session",
  say: sessionObstacleText,
  moves: {
    open: { from: ["PREPARING"], to: "VOTING", action: "council.prepare", guard: openingObstacle },
    close: {
      from: ["VOTING"],
      to: "CLOSED",
      action: "council.prepare",
      guard: closingObstacle,
      legal: true,
    },
    complete: { from: ["CLOSED"], to: "COMPLETED", action: "council.prepare" },
  },
} satisfies Workflow<SessionStatus, SessionFacts, SessionObstacle>;
