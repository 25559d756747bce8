import { documentCount, formatInstant } from "@/lib/vietnamese";
import type { BallotKind } from "@/prisma/generated/enums";
import { ballotKindText } from "../text";

export type MinutesFacts = {
  members: number;
  voted: number;
  cases: number;
  passed: number;
  ballotKind: BallotKind;
  awardName: string;
  roundTitle: string;
  onPaper: boolean;
  /** Absent members who gave their opinion in writing, with its document. */
  written: readonly string[];
  openedAt: Date | null;
  closedAt: Date | null;
};

/** The first draft of the discussion, from the data; the secretary goes on from it. */
export function minutesDraft(facts: MinutesFacts): string {
  const { members, voted, cases, passed, ballotKind, awardName, roundTitle, openedAt, closedAt } = facts;
  const way = facts.onPaper ? "phiếu giấy" : ballotKindText[ballotKind].toLowerCase();
  return [
    `Thư ký Hội đồng báo cáo ${documentCount(cases)} trường hợp đề nghị tặng ${awardName}, ${roundTitle.charAt(0).toLocaleLowerCase("vi")}${roundTitle.slice(1)}, kèm kết quả xét và phiếu giải thích của từng trường hợp.`,
    `Hội đồng thảo luận và ${ballotKind === "SECRET" ? "bỏ phiếu kín" : "biểu quyết ghi danh"}${openedAt && closedAt ? ` từ ${formatInstant(openedAt)} đến ${formatInstant(closedAt)}` : ""}. ${documentCount(voted)}/${documentCount(members)} thành viên tham gia (hình thức: ${way}).`,
    ...(facts.onPaper
      ? ["Phiếu giấy được kiểm tại phiên họp; bản quét biên bản kiểm phiếu lưu kèm phiên."]
      : []),
    ...(facts.written.length > 0
      ? [`Ý kiến bằng văn bản của thành viên vắng mặt: ${facts.written.join("; ")}.`]
      : []),
    passed === cases
      ? `Hội đồng thông qua cả ${documentCount(passed)} trường hợp.`
      : `Hội đồng thông qua ${documentCount(passed)} trường hợp, không thông qua ${documentCount(cases - passed)} trường hợp.`,
  ].join("\n");
}

/** What a unit is told of a case the council did not pass (written notice of every rejected case). */
export const rejectionText = (facts: {
  subjectName: string;
  awardName: string;
  agree: number;
  base: number;
  needed: number;
}) =>
  `Hội đồng không thông qua đề nghị tặng ${facts.awardName} đối với “${facts.subjectName}”: ${facts.agree}/${facts.base} phiếu đồng ý, cần ${facts.needed}.`;
