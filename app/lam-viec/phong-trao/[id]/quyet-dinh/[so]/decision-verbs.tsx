import { VerbButton } from "@/components/forms/verb-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/calendar";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import { issueDecisionAction, publishDecisionAction } from "../actions";
import { SignatureFields } from "./signature-fields";

/** The next act with legal effect, or who holds the paper. */
export function DecisionVerbs({ decision }: { decision: DecisionPage }) {
  const { id, version, status, verbs, lines } = decision;
  if (status === "PUBLISHED") {
    return (
      <p>
        <LinkButton href={`/quyet-dinh/${decision.slug}`} variant="secondary" icon="external">
          Trang công khai
        </LinkButton>
      </p>
    );
  }
  if (status === "DRAFT" && !verbs.mayIssue)
    return <Notice kind="info">Đang ở: lãnh đạo UBND tỉnh, chờ ban hành.</Notice>;
  if (status === "ISSUED" && !verbs.mayPublish)
    return <Notice kind="info">Đã ban hành, chờ Sở Nội vụ công bố.</Notice>;
  return status === "DRAFT" ? (
    <VerbButton
      label="Ban hành"
      action={issueDecisionAction}
      input={{ id, version }}
      refusal={verbs.issue?.text ?? null}
      confirm={{
        title: "Ban hành quyết định",
        effect: `${lines.length} trường hợp được khen thưởng. Số và ngày điền vào quyết định và danh sách cùng lúc; sau đó không sửa được.`,
        fields: <SignatureFields today={dayOf(new Date())} />,
      }}
      done="Đã ban hành quyết định."
    />
  ) : (
    <VerbButton
      label="Công bố"
      action={publishDecisionAction}
      input={{ id, version }}
      refusal={verbs.publish?.text ?? null}
      confirm={{
        title: "Công bố quyết định",
        effect: "Trang công khai mở ngay, chỉ hiện họ tên, chức vụ, đơn vị và hình thức khen thưởng.",
      }}
      done="Đã công bố."
    />
  );
}
