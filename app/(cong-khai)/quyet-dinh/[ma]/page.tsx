import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findPublication, listEditions } from "@/lib/publication/queries";
import { formatDate, formatFileSize, formatInstant } from "@/lib/vietnamese";
import { AwardTable } from "./award-table";
import { ListSearch } from "./list-search";

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<"/quyet-dinh/[ma]">): Promise<Metadata> {
  const page = await findPublication("DECISION", (await params).ma);
  return page
    ? { title: `Quyết định số ${page.content.card.number}`, description: page.title }
    : { title: "Không tìm thấy" };
}

export default async function PublicDecisionPage({ params }: PageProps<"/quyet-dinh/[ma]">) {
  const { ma } = await params;
  const page = await findPublication("DECISION", ma);
  if (!page) notFound();
  const { content, province } = page;
  const { card, awards } = content;
  const editions = await listEditions("DECISION", ma);
  const revoked = awards.filter(({ status }) => status === "REVOKED").length;
  const corrected = awards.filter(({ status }) => status === "CORRECTED").length;
  const groups = [
    { title: "Tập thể", awards: awards.filter(({ subjectKind }) => subjectKind === "COLLECTIVE") },
    { title: "Cá nhân", awards: awards.filter(({ subjectKind }) => subjectKind === "INDIVIDUAL") },
  ].filter((group) => group.awards.length > 0);

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Trang chủ", href: "/" },
          { label: "Quyết định khen thưởng", href: "/quyet-dinh" },
          { label: `Số ${card.number}` },
        ]}
      />
      <PageHeader
        title={page.title}
        description={`Ngày đăng: ${formatInstant(page.publishedAt)}${province ? ` · ${province.name}` : ""}`}
      />
      {corrected > 0 && content.kind === "award" && (
        <Notice kind="info" title={`${corrected} trường hợp đã được đính chính`}>
          Danh sách nêu chữ mới, kèm chữ trước khi đính chính.
        </Notice>
      )}
      {revoked > 0 && (
        <Notice kind="warning" title={`${revoked} trường hợp đã bị thu hồi`}>
          Dòng bị thu hồi được giữ lại trong danh sách, kèm quyết định thu hồi và lý do.
        </Notice>
      )}
      <DetailsList
        rows={[
          { term: "Số, ký hiệu", detail: card.number },
          { term: "Ngày ký", detail: formatDate(card.signedOn) },
          { term: "Người ký", detail: `${content.signerTitle.replaceAll("\n", ", ")} ${content.signerName}` },
          ...(content.roundTitle ? [{ term: "Đợt", detail: content.roundTitle }] : []),
          ...(content.campaign
            ? [
                {
                  term: "Phong trào",
                  detail: <Link href={`/phong-trao/${content.campaign.slug}`}>{content.campaign.title}</Link>,
                },
              ]
            : []),
          ...(content.revokes
            ? [
                {
                  term: content.kind === "correction" ? "Đính chính tại" : "Thu hồi tại",
                  detail: <Link href={`/quyet-dinh/${content.revokes.slug}`}>{content.revokes.title}</Link>,
                },
              ]
            : []),
        ]}
      />
      {content.articles.length > 0 && (
        <Section title="Nội dung quyết định">
          <div className="grid max-w-reading gap-2">
            {content.articles.map((article, at) => (
              <p key={article}>
                <strong>Điều {at + 1}.</strong> {article}
              </p>
            ))}
          </div>
        </Section>
      )}
      {content.signedFile && (
        <Section title="Bản đã ký">
          <a href={`/quyet-dinh/${ma}/ban-ky`}>
            {content.signedFile.name} ({formatFileSize(content.signedFile.size)})
          </a>
          <p className="text-xs break-all text-ink-2">SHA-256: {content.signedFile.sha256}</p>
        </Section>
      )}
      <div id="danh-sach">
        {awards.length > 10 && <ListSearch within="danh-sach" />}
        {groups.map((group) => (
          <Section key={group.title} title={`${group.title} (${group.awards.length})`}>
            <AwardTable
              caption={`Danh sách ${group.title.toLowerCase()} được khen thưởng`}
              awards={group.awards}
            />
          </Section>
        ))}
      </div>
      <p className="text-sm text-ink-2">
        Mã danh sách đã ký: <span className="so">{content.listHash.slice(0, 16)}</span>. Tải toàn bộ tại{" "}
        <a href="/du-lieu-mo">Dữ liệu mở</a>.
        {editions.length > 1 &&
          ` Trang này đã được cập nhật ${editions.length - 1} lần, lần cuối ${formatInstant(page.publishedAt)}.`}
      </p>
    </>
  );
}
