import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findPlanEdition, listEditions } from "@/lib/publication/queries";
import { PublicPlan } from "../../public-plan";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const numberIn = (text: string) => (/^[1-9]\d{0,3}$/u.test(text) ? Number(text) : null);

async function findPage(slug: string, n: string) {
  const number = numberIn(n);
  return number === null ? null : findPlanEdition(slug, number);
}

export async function generateMetadata({
  params,
}: PageProps<"/phong-trao/[slug]/phien-ban/[n]">): Promise<Metadata> {
  const { slug, n } = await params;
  const page = await findPage(slug, n);
  return { title: page ? `${page.title} (phiên bản ${n})` : "Không tìm thấy" };
}

export default async function PublicVersionPage({ params }: PageProps<"/phong-trao/[slug]/phien-ban/[n]">) {
  const { slug, n } = await params;
  const page = await findPage(slug, n);
  if (!page) notFound();
  const [editions, previous] = await Promise.all([
    listEditions("PLAN", slug),
    findPlanEdition(slug, page.content.planVersion - 1),
  ]);
  return <PublicPlan page={page} editions={editions} previous={previous} isVersionPage />;
}
