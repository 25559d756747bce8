import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { html, linkHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { type CertificateDesk, findCertificateDesk } from "@/lib/commendations/certificates/queries";
import { readableCode } from "@/lib/commendations/certificates/rules";
import { certificateModeText } from "@/lib/commendations/certificates/text";
import { requireActorFor } from "@/lib/identity/session";
import { enterGoldenBookAction } from "./actions";
import { LayoutVerb } from "./layout-verb";

export const metadata: Metadata = { title: "Bằng, sổ vàng" };

export default async function CertificatesPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/quyet-dinh/[so]/bang">) {
  const { id, so } = await params;
  const actor = await requireActorFor("certificate.print");
  const desk = await findCertificateDesk(actor, so);
  if (!desk || desk.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}/quyet-dinh`;
  const { waiting, awards } = desk;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Quyết định", href: here },
          { label: desk.number, href: `${here}/${so}` },
          { label: "Bằng, sổ vàng" },
        ]}
      />
      <PageHeader
        title={`Bằng theo Quyết định số ${desk.number}`}
        description="Mỗi bằng có số vào sổ vàng của năm và mã QR dẫn tới trang xác nhận công khai."
        actions={
          waiting > 0 && (
            <VerbButton
              label="Vào sổ vàng"
              variant="primary"
              action={enterGoldenBookAction}
              input={{ decisionId: desk.id }}
              confirm={{
                title: "Vào sổ vàng",
                effect: `${waiting} trường hợp nhận số tiếp theo của sổ vàng trong năm. Số đã cấp không dùng lại.`,
              }}
              done="Đã vào sổ vàng."
            />
          )
        }
      />
      {waiting > 0 && waiting < awards.length && (
        <Notice kind="info">Còn {waiting} trường hợp chưa vào sổ vàng nên chưa in bằng.</Notice>
      )}
      {waiting < awards.length && <PrintPart desk={desk} here={`${here}/${so}/bang`} />}
      <Section title={`Danh sách (${awards.length})`}>
        <HtmlTable
          caption="Danh sách bằng"
          hideCaption
          phone="cards"
          rows={awards}
          columns={[
            { head: "STT", align: "number", wideOnly: true, cell: ({ position }) => position },
            {
              head: "Tập thể, cá nhân",
              rowHead: true,
              cell: ({ subjectName, subjectKind, post, unitName }) =>
                subjectKind === "INDIVIDUAL"
                  ? html`${subjectName}<span class="block text-ink-2">${[post, unitName].filter(Boolean).join(", ")}</span>`
                  : subjectName,
            },
            { head: "Hình thức", cell: ({ awardName }) => awardName },
            {
              head: "Số vào sổ vàng",
              cell: ({ certificate }) =>
                certificate ? `${certificate.number}/${certificate.year}` : "Chưa vào sổ",
            },
            {
              head: "Mã xác nhận",
              cell: ({ certificate }) =>
                certificate
                  ? linkHtml(`/xac-nhan/${certificate.code}`, readableCode(certificate.code))
                  : "Chưa có",
            },
          ]}
        />
      </Section>
    </>
  );
}

const kinds = { full: "", overprint: "&kieu=phoi", test: "&kieu=thu" } as const;

function PrintPart({ desk, here }: { desk: CertificateDesk; here: string }) {
  return (
    <Section
      title="In"
      description="In trọn bằng trên giấy trắng A4 ngang, hoặc chỉ in chữ lên phôi có sẵn sau khi đã đo vị trí."
    >
      {desk.layouts.map((layout) => (
        <div key={layout.awardCode} className="mb-3 flex flex-wrap items-center gap-2">
          <strong className="me-2">
            {layout.awardName} ({layout.count})
          </strong>
          {(["full", "overprint", "test"] as const).map((mode) => (
            <LinkButton
              key={mode}
              href={`${here}/in?hinh-thuc=${layout.awardCode}${kinds[mode]}`}
              icon="print"
              prefetch={false}
            >
              {certificateModeText[mode]}
            </LinkButton>
          ))}
          <LayoutVerb layout={layout} />
        </div>
      ))}
    </Section>
  );
}
