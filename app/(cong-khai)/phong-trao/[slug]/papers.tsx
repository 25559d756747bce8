import Link from "next/link";
import { DocumentGraphView } from "@/components/plans/document-graph";
import { VersionDiff } from "@/components/plans/version-diff";
import { DataTable } from "@/components/tables/data-table";
import { LinkButton } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { type DocumentGraph, type GraphPaper, withoutRepeats } from "@/lib/campaigns/graph/rules";
import { versionChanges } from "@/lib/campaigns/versions/rules";
import { publicationHref } from "@/lib/publication/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import type { Editions, PlanPage } from "./plan-page";

type PapersProps = { page: PlanPage; editions: Editions; previous: PlanPage | null };

/** The paper itself, its versions with what changed, and the documents around it. */
export function Papers({ page, editions, previous }: PapersProps) {
  const { content, slug } = page;
  return (
    <div className="mb-6 grid gap-5">
      <p className="print:hidden">
        <LinkButton href={`/phong-trao/${slug}/van-ban`} icon="file">
          Đọc và in văn bản
        </LinkButton>
      </p>
      <Versions editions={editions} slug={slug} shown={content.planVersion} />
      {previous && (
        <Fold
          summary={`Thay đổi so với phiên bản ${previous.content.planVersion}`}
          id="thay-doi"
          open={content.card.status === "in-force"}
        >
          <VersionDiff changes={versionChanges(previous.content.terms, content.terms)} />
        </Fold>
      )}
      <div>
        <h3 className="mb-2">Văn bản liên quan</h3>
        <DocumentGraphView graph={graphOf(page)} />
      </div>
    </div>
  );
}

function graphOf({ content, slug, title }: PlanPage): DocumentGraph {
  const { parent, above, children, cites, citedBy, terms, card } = content;
  const node = (paper: (typeof children)[number]): GraphPaper => ({
    key: paper.slug,
    title: paper.title,
    number: paper.number,
    href: publicationHref("PLAN", paper.slug),
    state: paper.isWithdrawn ? "withdrawn" : "in-force",
  });
  // Pages from before all higher plans were kept know the nearest one only.
  const higher = above.length === 0 && parent ? [parent] : above;
  return withoutRepeats({
    self: node({ slug, title, number: card.number, isWithdrawn: card.status === "withdrawn" }),
    above: higher.map(node),
    below: children.map(node),
    cites: terms.references.map((reference) => {
      const here = cites.find(({ referenceId }) => referenceId === reference.id)?.slug;
      return {
        key: here ?? reference.id,
        title: reference.title,
        number: reference.number,
        href: here ? publicationHref("PLAN", here) : null,
        state: here ? "in-force" : "outside",
        relation: reference.relation,
      };
    }),
    citedBy: citedBy.map(node),
  });
}

type VersionLine = Editions[number] & { number: string | null };

/** One line for each version of the plan: its paper, why it changed, and when it first appeared. */
function Versions({ editions, slug, shown }: { editions: Editions; slug: string; shown: number }) {
  const first = new Map<number, VersionLine>();
  for (const edition of editions) if (edition.planVersion !== null) first.set(edition.planVersion, edition);
  const versions = [...first.entries()].sort(([one], [other]) => other - one);
  return (
    <div id="lich-su">
      <h3 className="mb-2">Lịch sử phiên bản</h3>
      <DataTable
        caption="Lịch sử phiên bản"
        hideCaption
        rows={versions}
        rowKey={([number]) => String(number)}
        columns={[
          {
            head: "Phiên bản",
            rowHead: true,
            cell: ([number]) =>
              number === shown ? (
                <span>Phiên bản {number} (đang xem)</span>
              ) : (
                <Link href={`/phong-trao/${slug}/phien-ban/${number}`}>Phiên bản {number}</Link>
              ),
          },
          {
            head: "Văn bản",
            cell: ([, { number, issuedOn }]) =>
              [number ?? "Không ghi số", issuedOn && `ngày ${formatDate(issuedOn)}`]
                .filter(Boolean)
                .join(" "),
          },
          {
            head: "Căn cứ sửa đổi",
            cell: ([number, { amendmentBasis }]) => amendmentBasis ?? (number === 1 ? "Bản đầu" : null),
          },
          { head: "Đăng lúc", cell: ([, { publishedAt }]) => formatInstant(publishedAt) },
        ]}
      />
    </div>
  );
}
