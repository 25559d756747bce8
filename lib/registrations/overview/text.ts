import type { RoundStatus } from "@/prisma/generated/enums";
import { shownStatus } from "../text";
import type { OverviewCell } from "./rules";

/** Where a unit stands in a round, in words. */
export function standingText(cell: OverviewCell | null, roundStatus: RoundStatus): string {
  if (cell) return shownStatus(cell);
  return roundStatus === "CLOSED" ? "Không đăng ký" : "Chưa đăng ký";
}
