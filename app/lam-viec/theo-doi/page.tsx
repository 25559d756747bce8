import type { Metadata } from "next";
import Link from "next/link";
import { Card, PageHeader } from "@/components/ui/section";
import { boardSlug } from "@/lib/dashboards/schema";
import { boardHref, boardText } from "@/lib/dashboards/text";
import { requireActorFor } from "@/lib/identity/session";

export const metadata: Metadata = { title: "Theo dõi" };

export default async function BoardsPage() {
  await requireActorFor("dashboard.read");
  return (
    <>
      <PageHeader title="Theo dõi" description="Mỗi bảng trả lời một câu hỏi, dẫn tới số liệu đứng sau." />
      <ul className="grid gap-4 md:grid-cols-2">
        {boardSlug.options.map((slug) => (
          <li key={slug} className="relative">
            <Card className="h-full hover:bg-primary-soft">
              <h2 className="text-lg">
                <Link href={boardHref(slug, {})} className="row-link">
                  {boardText[slug].question}
                </Link>
              </h2>
              <p className="mt-1 text-ink-2">{boardText[slug].about}</p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
