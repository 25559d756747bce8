import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { relationText } from "@/lib/plans/text";
import { publicationHref } from "@/lib/publication/text";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import type { Editions, PlanPage } from "./public-plan";

type Paper = NonNullable<PlanPage["content"]["parent"]>;

/** The paper itself, its versions, and the documents around it. */
export function Papers({ page, editions }: { page: PlanPage; editions: Editions }) {
  const { content, slug } = page;
  const { parent, children, terms } = content;
  return (
    <div className="mb-6 grid gap-4">
      <p className="print:hidden">
        <LinkButton href={`/phong-trao/${slug}/van-ban`} icon="file">
          Đọc và in văn bản
        </LinkButton>
      </p>
      <Versions editions={editions} slug={slug} />
      {parent && (
        <p>
          <b>Theo kế hoạch cấp trên:</b> <PaperLink paper={parent} />
        </p>
      )}
      {terms.references.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6">
          {terms.references.map(({ id, relation, title, number, issuedOn, issuer }) => (
            <li key={id}>
              {relationText[relation]}:{" "}
              {[
                title,
                number && `số ${number}`,
                issuedOn && `ngày ${formatDate(issuedOn)}`,
                issuer && `của ${issuer}`,
              ]
                .filter(Boolean)
                .join(" ")}
            </li>
          ))}
        </ul>
      )}
      {children.length > 0 && (
        <div>
          <h3 className="mb-1">Kế hoạch của các đơn vị ({children.length})</h3>
          <ul className="grid list-disc gap-1 pl-6">
            {children.map((paper) => (
              <li key={paper.slug}>
                <PaperLink paper={paper} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const PaperLink = ({ paper: { slug, title, number } }: { paper: Paper }) => (
  <Link href={publicationHref("PLAN", slug)}>
    {number ? `${number} – ` : ""}
    {title}
  </Link>
);

/** One line for each version of the plan, with the time it first appeared. */
function Versions({ editions, slug }: { editions: Editions; slug: string }) {
  const first = new Map<number, Editions[number]>();
  for (const edition of editions) if (edition.planVersion !== null) first.set(edition.planVersion, edition);
  const versions = [...first.entries()].sort(([one], [other]) => other - one);
  if (versions.length < 2) return null;
  return (
    <div>
      <h3 className="mb-1">Các phiên bản</h3>
      <ul className="grid list-disc gap-1 pl-6">
        {versions.map(([number, { publishedAt }]) => (
          <li key={number}>
            <Link href={`/phong-trao/${slug}/phien-ban/${number}`}>Phiên bản {number}</Link>, đăng lúc{" "}
            {formatInstant(publishedAt)}
          </li>
        ))}
      </ul>
    </div>
  );
}
