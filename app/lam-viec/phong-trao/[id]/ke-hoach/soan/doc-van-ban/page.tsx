import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findReading, type ReadingPage } from "@/lib/campaigns/reading/queries";
import { requireActorFor } from "@/lib/identity/session";
import { ReadingDesk } from "./reading-desk";
import { TextForm } from "./text-form";

export const metadata: Metadata = { title: "Đọc văn bản" };

export default async function ReadingView({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/soan/doc-van-ban">) {
  const { id } = await params;
  const actor = await requireActorFor("plan.draft");
  const page = await findReading(actor, id);
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;
  if (!page) redirect(here);
  const { plan, text } = page;

  return (
    <>
      <Breadcrumb items={[{ label: "Soạn thảo kế hoạch", href: `${here}/soan` }, { label: "Đọc văn bản" }]} />
      <PageHeader
        title="Đọc văn bản thành kế hoạch"
        description="Mỗi đề xuất đứng cạnh đoạn chữ làm căn cứ. Chỉ những gì được nhận mới vào kế hoạch."
        actions={
          <LinkButton href={`${here}/soan`} icon="edit">
            Các phần của kế hoạch
          </LinkButton>
        }
      />
      {text === "" ? (
        <TextForm planId={plan.id} version={plan.version} text="" />
      ) : (
        <>
          <Remarks page={page} />
          <ReadingDesk
            key={text.length}
            planId={plan.id}
            version={plan.version}
            text={text}
            passages={page.passages}
            proposals={page.proposals}
          />
          <div className="mt-8">
            <Fold summary="Đọc một văn bản khác">
              <TextForm planId={plan.id} version={plan.version} text={text} />
            </Fold>
          </div>
        </>
      )}
    </>
  );
}

/** What the reader makes of the text as a whole, and what contradicts itself in it. */
function Remarks({ page: { isCampaign, reason, warnings } }: { page: ReadingPage }) {
  if (isCampaign && warnings.length === 0) return null;
  return (
    <div className="mb-6 grid gap-3">
      {!isCampaign && (
        <Notice kind="warning" title="Văn bản này có vẻ không phải kế hoạch phong trào thi đua">
          {reason}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Fold summary="Cần lưu ý trong văn bản" count={warnings.length} open={warnings.length < 3}>
          <ul className="grid max-w-reading list-disc gap-1 pl-5">
            {warnings.map(({ message, quote }) => (
              <li key={`${message}${quote}`}>
                {message}
                {quote && <q className="ml-1 text-ink-2">{quote}</q>}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
