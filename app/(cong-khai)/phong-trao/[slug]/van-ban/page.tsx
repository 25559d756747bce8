import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfficialPaper } from "@/components/plans/official-paper";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { planDocument } from "@/lib/campaigns/document";
import { findPublication } from "@/lib/publication/queries";

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({
  params,
}: PageProps<"/phong-trao/[slug]/van-ban">): Promise<Metadata> {
  const page = await findPublication("PLAN", (await params).slug);
  return { title: page ? `Văn bản: ${page.title}` : "Không tìm thấy" };
}

/** The plan as a paper, for reading and printing. */
export default async function PublicPaperPage({ params }: PageProps<"/phong-trao/[slug]/van-ban">) {
  const { slug } = await params;
  const page = await findPublication("PLAN", slug);
  if (!page) notFound();
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Trang chủ", href: "/" },
          { label: "Phong trào thi đua", href: "/phong-trao" },
          { label: page.title, href: `/phong-trao/${slug}` },
          { label: "Văn bản" },
        ]}
      />
      <h1 className="sr-only">Văn bản: {page.title}</h1>
      <OfficialPaper document={planDocument(page.content.terms)} />
    </>
  );
}
