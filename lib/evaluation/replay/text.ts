import { differenceText } from "@/lib/scoring/differences/text";
import { outcomeText } from "../text";
import type { Difference } from "./rules";

const rankText = (rank: number | null) => (rank === null ? "không xếp hạng" : `thứ hạng ${rank}`);

/** What of a stored run is not what its facts and terms give, with the fact behind it. */
export function replayDifferenceText(difference: Difference): string {
  switch (difference.kind) {
    case "terms":
      return "Điều khoản kế hoạch lưu kèm lần xét không khớp mã đã ghi.";
    case "facts":
      return `Số liệu lưu kèm, phần ${difference.batch + 1}, không khớp mã đã ghi.`;
    case "facts-hash":
      return "Mã số liệu của lần xét không khớp số liệu lưu kèm.";
    case "result-hash":
      return "Mã kết quả của lần xét không khớp kết quả tính lại.";
    case "place": {
      const { subjectName, tierName, stored, replayed } = difference;
      return `${subjectName}, ${tierName}: đã lưu ${rankText(stored)}, tính lại ${rankText(replayed)}.`;
    }
    case "verdict": {
      const { subjectName, tierName, stored, replayed, changes } = difference;
      const said = (outcome: typeof stored) => (outcome ? outcomeText[outcome] : "không có");
      const facts = changes.map((change) => `\n    ${differenceText(change)}`).join("");
      return `${subjectName}, ${tierName}: đã lưu “${said(stored)}”, tính lại “${said(replayed)}”.${facts}`;
    }
  }
}
