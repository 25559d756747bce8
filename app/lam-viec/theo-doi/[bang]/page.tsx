import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/section";
import { type BoardSlug, boardSlug, targetFilter } from "@/lib/dashboards/schema";
import { boardHref, boardText, filterNames } from "@/lib/dashboards/text";
import { requireActorFor } from "@/lib/identity/session";
import { Blocks } from "./blocks";
import type { BoardProps } from "./board";
import { Outcomes } from "./outcomes";
import { Steps } from "./steps";
import { Submissions } from "./submissions";
import { Targets } from "./targets";
import { Trends } from "./trends";

const boards: Record<BoardSlug, (props: BoardProps) => Promise<React.ReactNode>> = {
  "nop-so-lieu": Submissions,
  "chi-tieu": Targets,
  "ket-qua-xet": Outcomes,
  "chi-so": Trends,
  "tien-do": Steps,
  khoi: Blocks,
};

type Props = PageProps<"/lam-viec/theo-doi/[bang]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const slug = boardSlug.safeParse((await params).bang);
  return { title: slug.success ? `${boardText[slug.data].label}, bảng theo dõi` : "Theo dõi" };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const asked = boardSlug.safeParse((await params).bang);
  if (!asked.success) notFound();
  const slug = asked.data;
  const actor = await requireActorFor("dashboard.read");
  const query = single(await searchParams);
  const filter = targetFilter.catch({}).parse({
    campaign: query[filterNames.campaign],
    round: query[filterNames.round],
    period: query[filterNames.period],
    block: query[filterNames.block],
    indicator: query[filterNames.indicator],
  });
  const kept = {
    [filterNames.campaign]: filter.campaign,
    [filterNames.round]: filter.round,
    [filterNames.period]: filter.period,
    [filterNames.block]: filter.block,
  };
  const Board = boards[slug];

  return (
    <>
      <Breadcrumb
        items={[{ label: "Theo dõi", href: "/lam-viec/theo-doi" }, { label: boardText[slug].label }]}
      />
      <PageHeader title={boardText[slug].label} description={boardText[slug].about} />
      <LinkTabs
        label="Các bảng theo dõi"
        tabs={boardSlug.options.map((one) => ({
          label: boardText[one].label,
          href: boardHref(one, kept),
          current: one === slug,
        }))}
      />
      <Board actor={actor} filter={filter} query={query} now={new Date()} />
    </>
  );
}

/** The address's words, each once; empty ones are as good as none. */
const single = (search: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value[0] : value) || undefined,
    ]),
  );
