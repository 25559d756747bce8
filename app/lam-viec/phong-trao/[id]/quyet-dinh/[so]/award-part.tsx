import Link from "next/link";
import { AwardTag } from "@/components/commendations/tags";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { VerifiedTag } from "@/components/organizations/verified-tag";
import { DataTable } from "@/components/tables/data-table";
import { Section } from "@/components/ui/section";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import { formatDate, formatMoney } from "@/lib/vietnamese";
import { revokeAwardAction } from "./actions";

type Line = DecisionPage["lines"][number];
type Props = { decision: DecisionPage; today: string; signer: string };

/** The list of the decision: lines stay for good, a revoked one names the decision that took it back. */
export function AwardPart({ decision, today, signer }: Props) {
  const { lines, status, unreadRates } = decision;
  const mayRevoke = lines.some((line) => line.mayRevoke);
  return (
    <Section title={`Danh sách (${lines.length})`}>
      {unreadRates.length > 0 && (
        <p className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          Tiền thưởng tính theo {unreadRates.join("; ")}
          <VerifiedTag verified={false} />
        </p>
      )}
      <DataTable
        caption="Danh sách kèm theo quyết định"
        hideCaption
        rows={lines}
        rowKey={({ position }) => String(position)}
        columns={[
          { head: "STT", align: "number", wideOnly: true, cell: ({ position }) => position },
          {
            head: "Tập thể, cá nhân",
            rowHead: true,
            cell: ({ subjectName, subjectKind, post, unitName }) => (
              <>
                {subjectName}
                {subjectKind === "INDIVIDUAL" && (
                  <span className="block text-ink-2">{[post, unitName].filter(Boolean).join(", ")}</span>
                )}
              </>
            ),
          },
          { head: "Hình thức", cell: ({ awardName }) => awardName },
          {
            head: "Tiền thưởng",
            align: "number",
            cell: ({ money, moneyFormula }) => (
              <>
                {formatMoney(money)}
                {moneyFormula && (
                  <span className="block text-xs whitespace-normal text-ink-2">{moneyFormula}</span>
                )}
              </>
            ),
          },
          {
            head: "Trạng thái",
            cell: (line) =>
              status === "DRAFT" ? "Chưa ban hành" : <StateCell line={line} decision={decision} />,
          },
          ...(mayRevoke
            ? [
                {
                  head: "Thao tác",
                  cell: (line: Line) => <RevokeVerb line={line} today={today} signer={signer} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function StateCell({ line: { status, revocation }, decision }: { line: Line; decision: DecisionPage }) {
  return (
    <div className="grid justify-items-start gap-1">
      <AwardTag status={status} />
      {revocation && (
        <span>
          <Link href={`/lam-viec/phong-trao/${decision.campaignId}/quyet-dinh/${revocation.decisionId}`}>
            Quyết định số {revocation.number}
          </Link>
          {revocation.signedOn && ` ngày ${formatDate(revocation.signedOn)}`}: {revocation.reason}
          {revocation.recoverMoney && " Thu hồi tiền thưởng."}
        </span>
      )}
    </div>
  );
}

function RevokeVerb({ line, today, signer }: { line: Line; today: string; signer: string }) {
  if (!line.mayRevoke || !line.id) return <span className="text-ink-2">Không có</span>;
  return (
    <VerbButton
      label="Thu hồi"
      size="small"
      variant="danger"
      action={revokeAwardAction}
      input={{ awardId: line.id, version: line.version }}
      confirm={{
        title: `Thu hồi ${line.awardName}: ${line.subjectName}`,
        effect:
          "Dòng được giữ lại và ghi “Đã thu hồi” cùng số quyết định thu hồi, kể cả trên trang công khai.",
        reason: { label: "Lý do thu hồi" },
        fields: (
          <>
            <PlainTextField name="number" label="Số quyết định thu hồi" inputMode="numeric" required />
            <PlainDateField name="signedOn" label="Ngày ký" defaultValue={today} required />
            <PlainTextField name="signerName" label="Họ và tên người ký" defaultValue={signer} required />
            <PlainSelect
              name="signatureForm"
              label="Thẩm quyền ký"
              choices={[
                { value: "NONE", label: "CHỦ TỊCH" },
                { value: "KT", label: "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" },
              ]}
            />
            <PlainSelect
              name="recoverMoney"
              label="Tiền thưởng"
              choices={[
                { value: "true", label: "Thu hồi tiền thưởng" },
                { value: "false", label: "Không thu hồi (chưa chi hoặc không thuộc diện thu hồi)" },
              ]}
            />
          </>
        ),
      }}
      done="Đã thu hồi."
    />
  );
}
