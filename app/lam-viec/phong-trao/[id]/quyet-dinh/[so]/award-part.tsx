import Link from "next/link";
import { AwardTag, OverrideTag } from "@/components/commendations/tags";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { VerifiedTag } from "@/components/organizations/verified-tag";
import { DataTable } from "@/components/tables/data-table";
import { Section } from "@/components/ui/section";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import { formatDate, formatMoney } from "@/lib/vietnamese";
import { correctAwardAction, revokeAwardAction } from "./actions";

type Line = DecisionPage["lines"][number];
type Props = { decision: DecisionPage; today: string; signer: string };

/** The list of the decision: lines stay for good, a revoked one names the decision that took it back. */
export function AwardPart({ decision, today, signer }: Props) {
  const { lines, status, unreadRates } = decision;
  const hasVerbs = lines.some((line) => line.mayRevoke || line.mayCorrect);
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
            cell: ({ subjectName, subjectKind, post, unitName, overrideReason }) => (
              <>
                {subjectName}
                {subjectKind === "INDIVIDUAL" && (
                  <span className="block text-ink-2">{[post, unitName].filter(Boolean).join(", ")}</span>
                )}
                {overrideReason && (
                  <span className="mt-1 block font-normal whitespace-normal">
                    <OverrideTag /> {overrideReason}
                  </span>
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
          ...(hasVerbs
            ? [
                {
                  head: "Thao tác",
                  cell: (line: Line) => (
                    <span className="flex flex-wrap gap-1">
                      <CorrectVerb line={line} today={today} signer={signer} />
                      <RevokeVerb line={line} today={today} signer={signer} />
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function StateCell({
  line: { status, revocation, correction },
  decision,
}: {
  line: Line;
  decision: DecisionPage;
}) {
  return (
    <div className="grid justify-items-start gap-1">
      <AwardTag status={status} />
      {correction && (
        <span>
          Trước đây: {correction.from}.{" "}
          <Link href={`/lam-viec/phong-trao/${decision.campaignId}/quyet-dinh/${correction.decisionId}`}>
            Quyết định số {correction.number}
          </Link>
          {correction.signedOn && ` ngày ${formatDate(correction.signedOn)}`}: {correction.reason}
        </span>
      )}
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

const signatureFields = (what: string, today: string, signer: string) => (
  <>
    <PlainTextField name="number" label={`Số quyết định ${what}`} inputMode="numeric" required />
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
  </>
);

type VerbProps = { line: Line; today: string; signer: string };

function CorrectVerb({ line, today, signer }: VerbProps) {
  if (!line.mayCorrect || !line.id) return null;
  const isPerson = line.subjectKind === "INDIVIDUAL";
  return (
    <VerbButton
      label="Đính chính"
      size="small"
      variant="secondary"
      action={correctAwardAction}
      input={{ awardId: line.id, version: line.version, ...(isPerson ? {} : { unitName: line.unitName }) }}
      confirm={{
        title: `Đính chính: ${line.subjectName}`,
        effect: "Chữ cũ được giữ lại bên cạnh chữ mới, kể cả trên trang công khai.",
        reason: { label: "Lý do đính chính" },
        fields: (
          <>
            <PlainTextField name="subjectName" label="Tên đúng" defaultValue={line.subjectName} required />
            {isPerson && <PlainTextField name="post" label="Chức vụ đúng" defaultValue={line.post} />}
            {isPerson && (
              <PlainTextField name="unitName" label="Đơn vị đúng" defaultValue={line.unitName} required />
            )}
            {signatureFields("đính chính", today, signer)}
          </>
        ),
      }}
      done="Đã đính chính."
    />
  );
}

function RevokeVerb({ line, today, signer }: VerbProps) {
  if (!line.mayRevoke || !line.id) return null;
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
            {signatureFields("thu hồi", today, signer)}
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
