import { PlainSelect, PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { SessionPage } from "@/lib/commendations/sessions/queries";
import { returnSeatAction, seatSubstituteAction } from "../actions";

/** Who stands in for whom, for the secretary, until the vote is closed. */
export function SeatVerbs({ session }: { session: SessionPage }) {
  const { id, status, members, substitutes, verbs, paper } = session;
  const isAtWork = status === "PREPARING" || status === "VOTING";
  if (!verbs || !isAtWork || paper) return null;
  const choicesOf = (people: readonly { id: string; name: string }[]) =>
    people.map(({ id: value, name: label }) => ({ value, label }));
  const replaceable = members.filter(({ standsFor, hasVoted }) => !standsFor && !hasVoted);
  const standing = members.filter(({ standsFor, hasVoted }) => standsFor && !hasVoted);
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {substitutes.length > 0 && replaceable.length > 0 && (
        <VerbButton
          label="Ghi người dự thay"
          variant="secondary"
          action={seatSubstituteAction}
          input={{ sessionId: id }}
          confirm={{
            title: "Ghi người dự thay",
            effect:
              "Thành viên dự khuyết bỏ phiếu thay thành viên vắng mặt tại phiên này. Tổng số thành viên để tính tỷ lệ không thay đổi.",
            fields: (
              <>
                <PlainSelect
                  name="memberId"
                  label="Thành viên vắng mặt"
                  all="Chọn thành viên"
                  choices={choicesOf(replaceable)}
                  required
                />
                <PlainSelect
                  name="substituteId"
                  label="Thành viên dự khuyết"
                  all="Chọn người dự thay"
                  choices={choicesOf(substitutes)}
                  required
                />
                <PlainTextArea name="reason" label="Lý do vắng mặt, văn bản cử dự thay" rows={3} required />
              </>
            ),
          }}
          done="Đã ghi người dự thay."
        />
      )}
      {standing.map(({ id: substituteId, name, standsFor }) => (
        <VerbButton
          key={substituteId}
          label={`${standsFor?.name} dự họp trở lại`}
          variant="quiet"
          action={returnSeatAction}
          input={{ sessionId: id, memberId: standsFor?.id ?? "" }}
          confirm={{
            title: `${standsFor?.name} dự họp trở lại`,
            effect: `${name} không còn dự thay và không bỏ phiếu tại phiên này.`,
          }}
          done="Đã cập nhật người dự họp."
        />
      ))}
    </div>
  );
}
