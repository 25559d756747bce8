import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { VerifiedTag } from "@/components/organizations/verified-tag";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { findPlanDraft, type PlanDraft } from "@/lib/campaigns/drafts/queries";
import { unmatchedParts } from "@/lib/campaigns/drafts/rules";
import { planPartText } from "@/lib/campaigns/drafts/text";
import { requireActorFor } from "@/lib/identity/session";
import { entryAnchor } from "../soan/[muc]/wording/anchors";
import { acceptFindingAction } from "../soan/actions";
import { MilestoneChoice } from "./milestone-choice";

export const metadata: Metadata = { title: "Kiểm tra trước khi ban hành" };

type Finding = PlanDraft["findings"][number];

export default async function CheckPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/kiem-tra">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const draft = await findPlanDraft(actor, id);
  // Nothing is being written: what has been issued is read instead.
  if (!draft) redirect(`/lam-viec/phong-trao/${id}/ke-hoach`);
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  const errors = draft.findings.filter(({ level }) => level === "error");
  const warnings = draft.findings.filter(({ level }) => level === "warning");
  const unmatched = unmatchedParts(draft.plan.terms);

  return (
    <>
      <Breadcrumb items={[{ label: "Soạn thảo kế hoạch", href: `${here}/soan` }, { label: "Kiểm tra" }]} />
      <PageHeader
        title="Kiểm tra trước khi ban hành"
        description="Lỗi phải sửa; cảnh báo được chấp nhận khi nêu lý do."
        actions={<LinkButton href={`${here}/soan`}>Về các phần của kế hoạch</LinkButton>}
      />
      {draft.findings.length === 0 && (
        <EmptyState icon="met" title="Không có nội dung nào phải sửa">
          Kế hoạch sẵn sàng để trình ban hành.
        </EmptyState>
      )}
      {errors.length > 0 && (
        <Section title={`Lỗi (${errors.length})`}>
          <ul className="task-list">
            {errors.map((finding) => (
              <Line key={finding.key} finding={finding} draft={draft} here={here} />
            ))}
          </ul>
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={`Cảnh báo (${warnings.length})`}>
          <ul className="task-list">
            {warnings.map((finding) => (
              <Line key={finding.key} finding={finding} draft={draft} here={here} />
            ))}
          </ul>
        </Section>
      )}
      <Unmatched unmatched={unmatched} here={here} />
    </>
  );
}

function Line({ finding, draft, here }: { finding: Finding; draft: PlanDraft; here: string }) {
  const { key, level, code, part, entryId, text, params, acceptedBecause, basis } = finding;
  const { plan, canEdit } = draft;
  const input = { planId: plan.id, version: plan.version };
  return (
    <li>
      <span className="grid gap-1">
        <span>{text}</span>
        <Place finding={finding} />
        {basis && (
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            Theo {basis.source}
            {!basis.verified && <VerifiedTag verified={false} />}
          </span>
        )}
        <span className="text-sm">
          <Link href={`${here}/soan/${part}${entryId ? `#${entryAnchor(entryId)}` : ""}`}>
            Sửa ở phần {planPartText[part]}
          </Link>
        </span>
        {acceptedBecause && <span className="text-sm text-ink-2">Chấp nhận: {acceptedBecause}</span>}
        {code === "deadline-contradiction" && canEdit && (
          <MilestoneChoice
            {...input}
            options={[
              { id: params.first ?? "", phrase: params.firstPhrase ?? "", label: params.firstLabel ?? "" },
              { id: params.second ?? "", phrase: params.secondPhrase ?? "", label: params.secondLabel ?? "" },
            ]}
          />
        )}
      </span>
      <span>
        {level === "error" ? (
          <StatusTag tone="failed">Lỗi</StatusTag>
        ) : acceptedBecause ? (
          <StatusTag tone="met">Đã chấp nhận</StatusTag>
        ) : canEdit ? (
          <VerbButton
            label="Chấp nhận"
            size="small"
            action={acceptFindingAction}
            input={{ ...input, key, reason: "" }}
            done="Đã chấp nhận cảnh báo."
            confirm={{ title: "Chấp nhận cảnh báo", effect: text, reason: { label: "Lý do chấp nhận" } }}
          />
        ) : (
          <StatusTag tone="missing">Cảnh báo</StatusTag>
        )}
      </span>
    </li>
  );
}

/** The section and the words of the plan a finding is about. */
function Place({ finding: { code, clauseLabel, quote } }: { finding: Finding }) {
  // A section whose label is the trouble is named once.
  const words = quote === clauseLabel ? null : quote;
  // Its sentence quotes both sections already.
  if (code === "deadline-contradiction" || (!clauseLabel && !quote)) return null;
  return (
    <span className="text-sm text-ink-2">
      {clauseLabel}
      {clauseLabel && words && ": "}
      {words && <q>{words}</q>}
    </span>
  );
}

/** What the words say that no structured part reads, and the other way round. */
function Unmatched({ unmatched, here }: { unmatched: ReturnType<typeof unmatchedParts>; here: string }) {
  const { clauses, entries } = unmatched;
  if (clauses.length === 0 && entries.length === 0) return null;
  return (
    <Section title="Đối chiếu câu chữ và nội dung" description="Để rà soát; không chặn việc ban hành.">
      <Notice kind="info">
        {clauses.length > 0 && (
          <p>
            Mục chưa có nội dung nào dẫn tới: {clauses.map(({ label }) => label).join(", ")}.{" "}
            <Link href={`${here}/soan/muc-dich`}>Xem lời văn</Link>
          </p>
        )}
        {entries.length > 0 && (
          <p>Nội dung chưa gắn với câu chữ: {entries.map(({ name }) => name).join("; ")}.</p>
        )}
      </Notice>
    </Section>
  );
}
