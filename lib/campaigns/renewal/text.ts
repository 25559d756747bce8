import type { PlanTerms } from "@/lib/plans";
import { walk } from "@/lib/plans/conditions";
import { conditionText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { gradeText } from "../text";
import type { Reconsideration, ReconsiderKind } from "./rules";

export const reconsiderKindText: Record<ReconsiderKind, string> = {
  date: "Ngày, hạn đã dời sang năm mới",
  wording: "Lời văn còn ghi năm cũ",
  basis: "Căn cứ đã hết hiệu lực",
  threshold: "Ngưỡng không phân biệt được các đơn vị",
  renamed: "Tên chỉ tiêu, chỉ số đã đổi",
  audience: "Đối tượng không còn",
};

export const reconsiderKindHint: Record<ReconsiderKind, string> = {
  date: "Ngày được dời đúng số năm. Kiểm tra ngày nghỉ và lịch công việc của năm mới.",
  wording: "Lời văn không tự sửa. Sửa câu chữ cho đúng năm của kế hoạch mới.",
  basis: "Thay bằng văn bản đang có hiệu lực.",
  threshold: "Năm trước tất cả đều đạt hoặc không đơn vị nào đạt.",
  renamed: "Dùng tên và cách tính hiện hành, hoặc giữ và nêu trong kế hoạch.",
  audience: "Loại đơn vị này không còn sau sắp xếp tổ chức.",
};

/** One thing to look at again, as a sentence; `terms` are the draft's, `kindName` names kinds of unit. */
export function reconsiderationText(
  { kind, params }: Reconsideration,
  terms: Pick<PlanTerms, "indicators" | "tiers">,
  kindName: (kind: string) => string,
): string {
  switch (kind) {
    case "date": {
      // The limit for units' own plans stands under no name of its own.
      if (params.phrase)
        return `${params.label || "Ban hành kế hoạch riêng của đơn vị"}: ${params.phrase} (năm trước: ${params.before}).`;
      const days = [
        params.startsOn && `từ ${formatDate(params.startsOn)}`,
        params.dueOn && `hạn ${formatDate(params.dueOn)}`,
      ];
      return `${params.label}: ${days.filter(Boolean).join(", ")}.`;
    }
    case "wording":
      return `${params.label}: còn ghi năm ${params.years}.`;
    case "basis":
      return [
        `Văn bản số ${params.number} đã hết hiệu lực`,
        params.day && ` từ ${formatDate(params.day)}`,
        params.successor && `, thay bằng ${params.successor}`,
        ".",
      ]
        .filter(Boolean)
        .join("");
    case "threshold": {
      const condition = terms.tiers
        .filter(({ id }) => id === params.tierId)
        .flatMap((tier) => walk(tier.condition))
        .find(({ id }) => id === params.conditionId);
      const said = condition ? conditionText(condition, terms, gradeText) : params.conditionId;
      return params.who === "everybody"
        ? `“${said}”: năm trước cả ${params.judged} trường hợp đều đạt.`
        : `“${said}”: năm trước không trường hợp nào trong ${params.judged} đạt.`;
    }
    case "renamed":
      return params.now
        ? `Chỉ tiêu ${params.code} “${params.before}” nay là “${params.now}”.`
        : `Chỉ số ${params.code} không còn trong danh mục của tỉnh.`;
    case "audience":
      return `${params.description}: không còn đơn vị loại ${(params.kinds ?? "").split(",").map(kindName).join(", ")}.`;
  }
}
