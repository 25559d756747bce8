import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { NominationItem } from "@/lib/commendations/nominations/queries";
import { reach } from "@/lib/identity/permissions";
import {
  dropNominationAction,
  justifyNominationAction,
  openHoldAction,
  reconsiderNominationAction,
  resumeNominationAction,
} from "./actions";
import type { BoardView } from "./view";

/** What may be done with one case of the list. */
export function NominationVerbs({ row, view }: { row: NominationItem; view: BoardView }) {
  const { actor, round } = view;
  if (!reach(actor, "nomination.decide")) return <span className="text-ink-2">Chỉ xem</span>;
  const { id, version, status, subjectName } = row;
  const isOpen = ["PROPOSED", "RETURNED", "DEFERRED"].includes(status);
  const unjustified =
    row.repeats.length > 0 && !row.justification && status !== "DROPPED" && status !== "AWARDED";
  const isRejected = status === "COUNCIL_REJECTED";
  if (!isOpen && !unjustified && !isRejected) return <span className="text-ink-2">Không có</span>;
  return (
    <div className="flex flex-wrap gap-1">
      {unjustified && (
        <VerbButton
          label="Giải trình"
          size="small"
          action={justifyNominationAction}
          input={{ id, version }}
          confirm={{
            title: `Giải trình: ${subjectName}`,
            effect: "Thành tích trùng thời gian hoặc chưa đủ thời gian so với một lần khen trước.",
            reason: { label: "Giải trình", hint: "Nêu vì sao vẫn đề nghị khen thưởng." },
          }}
          done="Đã ghi giải trình."
        />
      )}
      {isRejected && (
        <VerbButton
          label="Đề nghị xét lại"
          size="small"
          action={reconsiderNominationAction}
          input={{ id, version }}
          confirm={{
            title: `Đề nghị Hội đồng xét lại: ${subjectName}`,
            effect: "Trường hợp được đưa vào phiên họp sau. Kết quả phiếu lần trước vẫn được lưu.",
            reason: { label: "Lý do xét lại" },
          }}
          done="Trường hợp sẽ vào phiên họp sau."
        />
      )}
      {(status === "RETURNED" || status === "DEFERRED") && (
        <VerbButton
          label="Trình lại"
          size="small"
          action={resumeNominationAction}
          input={{ id, version }}
          confirm={{
            title: `Đưa vào tờ trình sau: ${subjectName}`,
            reason: { label: "Đã bổ sung, hoàn thiện những gì" },
          }}
          done="Trường hợp sẽ vào tờ trình sau."
        />
      )}
      {isOpen && (
        <VerbButton
          label="Đưa ra"
          size="small"
          variant="quiet"
          action={dropNominationAction}
          input={{ id, version }}
          confirm={{
            title: `Đưa ra khỏi danh sách: ${subjectName}`,
            effect: "Trường hợp vẫn được lưu cùng lý do.",
            reason: { label: "Lý do" },
          }}
          done="Đã đưa ra khỏi danh sách."
        />
      )}
      {isOpen && reach(actor, "hold.manage") && !row.isHeld && (
        <VerbButton
          label="Tạm dừng xét"
          size="small"
          variant="quiet"
          action={openHoldAction}
          input={{
            roundId: round.id,
            subjectKind: row.subjectKind,
            subjectId: row.personId ?? row.unitId,
          }}
          confirm={{
            title: `Tạm dừng xét: ${subjectName}`,
            effect: "Chỉ ít người có trách nhiệm biết lý do. Đây là hoãn, không phải từ chối.",
            reason: { label: "Lý do" },
            fields: <PlainTextField name="document" label="Văn bản làm căn cứ" required />,
          }}
          done="Đã tạm dừng xét."
        />
      )}
    </div>
  );
}
