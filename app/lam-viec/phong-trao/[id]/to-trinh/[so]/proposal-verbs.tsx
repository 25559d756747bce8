import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { ProposalPage } from "@/lib/commendations/proposals/queries";
import {
  draftDecisionAction,
  redraftProposalAction,
  returnProposalAction,
  submitProposalAction,
} from "./actions";
import { HandFields } from "./hand-fields";

/** The verbs of the paper as a whole, those that its state and this person allow, and its file. */
export function ProposalVerbs({ proposal, here }: { proposal: ProposalPage; here: string }) {
  const { id, version, status, verbs, lines, decision } = proposal;
  const file = `${here}/to-trinh/${proposal.code.toLowerCase()}/van-ban`;
  const isOpen = status === "DRAFT" || status === "RETURNED";
  return (
    <>
      <LinkButton href={file} icon="file" prefetch={false}>
        Xem bản PDF
      </LinkButton>
      <LinkButton href={`${file}?dinh-dang=docx`} icon="download" prefetch={false}>
        Tải bản Word
      </LinkButton>
      {verbs?.mayRedraft && (
        <VerbButton
          label="Cập nhật danh sách"
          action={redraftProposalAction}
          input={{ id, version }}
          confirm={{
            title: "Cập nhật danh sách của tờ trình",
            effect: "Các dòng được lập lại từ danh sách Hội đồng đã thông qua, kèm nội dung cần lưu ý.",
          }}
          done="Đã cập nhật danh sách."
        />
      )}
      {isOpen && verbs && verbs.submit?.reason !== "role-may-not" && (
        <VerbButton
          label={status === "RETURNED" ? "Trình lại" : "Trình"}
          variant="primary"
          action={submitProposalAction}
          input={{ id, version }}
          refusal={verbs.submit?.text ?? null}
          confirm={{
            title: "Trình lãnh đạo",
            effect: `Tờ trình có ${lines.length} trường hợp, trong đó ${lines.filter(({ attention }) => attention.length > 0).length} trường hợp cần lưu ý.`,
            fields: <HandFields usual={verbs.usualHand} />,
          }}
          done="Đã trình."
        />
      )}
      {verbs?.mayDecide && (
        <VerbButton
          label="Trả lại tờ trình"
          variant="secondary"
          action={returnProposalAction}
          input={{ id, version }}
          confirm={{
            title: "Trả lại tờ trình",
            effect: "Cả tờ trình quay lại nơi trình; ý kiến đã cho ở từng dòng được xóa.",
            reason: { label: "Lý do trả lại" },
          }}
          done="Đã trả lại tờ trình."
        />
      )}
      {decision ? (
        <LinkButton href={`${here}/quyet-dinh/${decision.id}`} variant="primary" icon="approved">
          Mở quyết định
        </LinkButton>
      ) : (
        verbs?.mayDraftDecision && (
          <VerbButton
            label="Dự thảo quyết định"
            variant="primary"
            action={draftDecisionAction}
            input={{ proposalId: id }}
            done="Đã soạn dự thảo quyết định."
          />
        )
      )}
    </>
  );
}
