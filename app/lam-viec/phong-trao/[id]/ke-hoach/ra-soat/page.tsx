import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { findPlanDraft, type PlanDraft } from "@/lib/campaigns/drafts/queries";
import { planPartText } from "@/lib/campaigns/drafts/text";
import { reconsiderKinds } from "@/lib/campaigns/renewal/rules";
import { reconsiderationText, reconsiderKindHint, reconsiderKindText } from "@/lib/campaigns/renewal/text";
import { requireActorFor } from "@/lib/identity/session";
import { unitKindText } from "@/lib/organizations/text";
import { confirmReconsideredAction } from "./actions";

export const metadata: Metadata = { title: "Rà soát nội dung năm trước" };

type Item = PlanDraft["carried"][number];

export default async function RenewalPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/ra-soat">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.read");
  const draft = await findPlanDraft(actor, id);
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  // Nothing is being written: what has been issued is read instead.
  if (!draft) redirect(here);
  const { carried, toReconsider } = draft;

  return (
    <>
      <Breadcrumb items={[{ label: "Soạn thảo kế hoạch", href: `${here}/soan` }, { label: "Rà soát" }]} />
      <PageHeader
        title="Rà soát nội dung năm trước"
        description={
          carried.length > 0
            ? `Còn ${toReconsider}/${carried.length} nội dung cần sửa hoặc xác nhận giữ nguyên trước khi trình.`
            : undefined
        }
        actions={<LinkButton href={`${here}/soan`}>Về các phần của kế hoạch</LinkButton>}
      />
      {carried.length === 0 && (
        <EmptyState icon="met" title="Không còn nội dung năm trước nào phải rà soát">
          Nội dung đã sửa hết, hoặc kế hoạch không lập từ kế hoạch năm trước.
        </EmptyState>
      )}
      {reconsiderKinds.map((kind) => (
        <Group key={kind} kind={kind} items={carried.filter((item) => item.kind === kind)} draft={draft} />
      ))}
    </>
  );
}

type GroupProps = { kind: Item["kind"]; items: Item[]; draft: PlanDraft };

function Group({ kind, items, draft }: GroupProps) {
  if (items.length === 0) return null;
  const { plan, canEdit } = draft;
  const open = items.filter(({ isDone }) => !isDone);
  return (
    <Section
      title={`${reconsiderKindText[kind]} (${items.length})`}
      description={reconsiderKindHint[kind]}
      actions={
        canEdit &&
        open.length > 1 && (
          <VerbButton
            label={`Giữ nguyên cả ${open.length} nội dung`}
            size="small"
            action={confirmReconsideredAction}
            input={{ planId: plan.id, version: plan.version, keys: open.map(({ key }) => key) }}
            done="Đã xác nhận."
          />
        )
      }
    >
      <ul className="task-list">
        {items.map((item) => (
          <Line key={item.key} item={item} draft={draft} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ item, draft: { plan, canEdit, campaign, resolved } }: { item: Item; draft: PlanDraft }) {
  const kindName = (kind: string) => unitKindText[kind as keyof typeof unitKindText] ?? kind;
  return (
    <li>
      <span className="grid gap-1">
        <span>{reconsiderationText(item, resolved, kindName)}</span>
        <span className="text-sm">
          <Link href={`/lam-viec/phong-trao/${campaign.id}/ke-hoach/soan/${item.part}`}>
            Sửa ở phần {planPartText[item.part]}
          </Link>
        </span>
      </span>
      <span>
        {item.isDone ? (
          <StatusTag tone="met">Đã rà soát</StatusTag>
        ) : canEdit ? (
          <VerbButton
            label="Giữ nguyên"
            size="small"
            action={confirmReconsideredAction}
            input={{ planId: plan.id, version: plan.version, keys: [item.key] }}
            done="Đã xác nhận."
          />
        ) : (
          <StatusTag tone="missing">Chưa rà soát</StatusTag>
        )}
      </span>
    </li>
  );
}
