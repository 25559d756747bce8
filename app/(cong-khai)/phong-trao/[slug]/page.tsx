import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findPlanEdition, findPublication, listEditions } from "@/lib/publication/queries";
import { PublicPlan } from "./public-plan";

export const revalidate = 3600;
/** None are drawn ahead; each page is kept once somebody has asked for it. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps<"/phong-trao/[slug]">): Promise<Metadata> {
  const page = await findPublication("PLAN", (await params).slug);
  return page ? { title: page.title, description: page.summary } : { title: "Không tìm thấy" };
}

export default async function PublicPlanPage({ params }: PageProps<"/phong-trao/[slug]">) {
  const { slug } = await params;
  const page = await findPublication("PLAN", slug);
  if (!page) notFound();
  const [editions, previous] = await Promise.all([
    listEditions("PLAN", slug),
    findPlanEdition(slug, page.content.planVersion - 1),
  ]);
  return <PublicPlan page={page} editions={editions} previous={previous} />;
}
