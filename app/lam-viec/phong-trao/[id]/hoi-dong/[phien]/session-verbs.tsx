import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import type { SessionPage } from "@/lib/commendations/sessions/queries";
import type { Actor } from "@/lib/identity/actor";
import { reach } from "@/lib/identity/permissions";
import { closeVotingAction, draftProposalAction, openVotingAction } from "../actions";

type Props = { session: SessionPage; actor: Actor; here: string };

/** The verbs of a session, those that its state and this person allow. */
export function SessionVerbs({ session, actor, here }: Props) {
  const { id, version, status, verbs } = session;
  const at = `${here}/hoi-dong/${session.code.toLowerCase()}`;
  const me = session.members.find(({ isMe }) => isMe);
  const attended = session.members.filter((one) => one.attended).length;
  const isCounted = status === "CLOSED" || status === "COMPLETED";
  return (
    <>
      {status === "PREPARING" && verbs && <LinkButton href={`${at}/sua`}>Sửa phiên họp</LinkButton>}
      {status === "PREPARING" && verbs && (
        <VerbButton
          label="Mở lấy phiếu"
          variant="primary"
          action={openVotingAction}
          input={{ id, version }}
          refusal={verbs.open?.text ?? null}
          confirm={{
            title: "Mở lấy phiếu",
            effect: `${session.members.length} thành viên nhận việc bỏ phiếu cho ${session.cases.length} trường hợp. Thành viên thuộc đơn vị được xét không tham gia bỏ phiếu trường hợp đó.`,
          }}
          done="Đã mở lấy phiếu."
        />
      )}
      {status === "VOTING" && me && reach(actor, "council.vote") && (
        <LinkButton href={`${at}/phieu`} variant="primary" icon="vote">
          {me.hasVoted ? "Xem phiếu của tôi" : "Bỏ phiếu"}
        </LinkButton>
      )}
      {status === "VOTING" && verbs && (
        <VerbButton
          label="Chốt phiếu"
          variant="secondary"
          action={closeVotingAction}
          input={{ id, version }}
          refusal={
            verbs.close
              ? `${verbs.close.text} Mới có ${attended}/${session.members.length}, cần ${session.needed}.`
              : null
          }
          confirm={{
            title: "Chốt phiếu",
            effect: `${session.voted}/${session.members.length} thành viên đã bỏ phiếu. Sau khi chốt không nhận thêm phiếu và kết quả từng trường hợp được công khai trong Hội đồng.`,
          }}
          done="Đã chốt phiếu."
        />
      )}
      {status === "VOTING" && verbs && !session.paper && session.base === "all-members" && (
        <LinkButton href={`${at}/y-kien`} icon="file">
          Nhập ý kiến bằng văn bản
        </LinkButton>
      )}
      {status === "VOTING" && verbs && (session.paper || session.voted === 0) && (
        <LinkButton href={`${at}/phieu-giay`} icon="edit">
          {session.paper ? "Sửa phiếu giấy" : "Nhập phiếu giấy"}
        </LinkButton>
      )}
      <LinkButton href={`${at}/tai-lieu`} icon="file" prefetch={false}>
        Tài liệu phiên họp
      </LinkButton>
      {!isCounted && (
        <LinkButton href={`${at}/giay-moi`} icon="file" prefetch={false}>
          Giấy mời
        </LinkButton>
      )}
      {isCounted && (
        <LinkButton
          href={`${at}/bien-ban`}
          variant={status === "CLOSED" ? "primary" : "secondary"}
          icon="file"
        >
          Biên bản
        </LinkButton>
      )}
      {status === "COMPLETED" && reach(actor, "proposal.draft") && hasUnsent(session) && (
        <VerbButton
          label="Lập tờ trình"
          variant="primary"
          action={draftProposalAction}
          input={{ sessionId: id }}
          confirm={{
            title: "Lập tờ trình",
            effect: `Tờ trình gồm các trường hợp Hội đồng đã thông qua mà chưa trình.`,
          }}
          done="Đã lập tờ trình."
        />
      )}
      {session.proposals.map(({ code }) => (
        <LinkButton key={code} href={`${here}/to-trinh/${code.toLowerCase()}`} icon="file">
          Tờ trình {code}
        </LinkButton>
      ))}
    </>
  );
}

/** Whether this session passed cases that stand in no paper at work; a later one may have passed what it did not. */
const hasUnsent = ({ cases, proposals }: SessionPage) =>
  cases.some((one) => one.passed && one.status === "COUNCIL_APPROVED") &&
  !proposals.some(({ status }) => ["DRAFT", "SUBMITTED", "RETURNED"].includes(status));
