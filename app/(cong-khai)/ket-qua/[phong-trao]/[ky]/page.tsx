import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { findPublication } from "@/lib/publication/queries";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { TierResults } from "./tier-results";

export const revalidate = 3600;
export const generateStaticParams = () => [];

type Props = PageProps<"/ket-qua/[phong-trao]/[ky]">;
const find = async ({ params }: Props) => {
  const { "phong-trao": campaign, ky } = await params;
  return findPublication("RESULTS", `${campaign}/${ky}`);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props);
  return { title: page?.title ?? "Không tìm thấy" };
}

export default async function PublicResultPage(props: Props) {
  const page = await find(props);
  if (!page) notFound();
  const { card, campaign, tiers } = page.content;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Trang chủ", href: "/" },
          { label: "Kết quả", href: "/ket-qua" },
          { label: card.roundTitle },
        ]}
      />
      <PageHeader
        title={page.title}
        description={`Ngày đăng: ${formatInstant(page.publishedAt)}${page.province ? ` · ${page.province.name}` : ""}`}
      />
      <DetailsList
        rows={[
          { term: "Phong trào", detail: <Link href={`/phong-trao/${campaign.slug}`}>{campaign.title}</Link> },
          { term: "Công nhận ngày", detail: formatDate(card.recognisedOn) },
          { term: "Căn cứ", detail: card.document },
        ]}
      />
      {tiers.map((tier) => (
        <Section key={tier.id} title={tier.name}>
          <TierResults tier={tier} />
        </Section>
      ))}
    </>
  );
}
