import Link from "next/link";
import { Fold } from "@/components/ui/fold";
import type { PlanSheet } from "@/lib/campaigns/versions/queries";
import { relationText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";

type Paper = PlanSheet["children"][number];

const address = (id: string) => `/lam-viec/phong-trao/${id}/ke-hoach`;

/** The documents around the plan: above it, cited by it, below it, citing it. */
export function Documents({
  sheet: { parent, children, references, citedBy, campaign },
}: {
  sheet: PlanSheet;
}) {
  const isEmpty = !parent && children.length + references.length + citedBy.length === 0;
  if (isEmpty) return <p className="text-ink-2">Kế hoạch không dẫn văn bản nào khác.</p>;
  return (
    <div className="grid gap-4">
      {parent && (
        <p>
          <b>Kế hoạch cấp trên:</b> <PaperLink paper={parent} />
        </p>
      )}
      {references.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6">
          {references.map(({ id, toId, relation, number, issuedOn, issuer, title }) => {
            const name = [
              title,
              number && `số ${number}`,
              issuedOn && `ngày ${formatDate(issuedOn)}`,
              issuer && `của ${issuer}`,
            ]
              .filter(Boolean)
              .join(" ");
            return (
              <li key={id}>
                {relationText[relation as keyof typeof relationText]}:{" "}
                {toId ? <Link href={address(toId)}>{name}</Link> : name}
              </li>
            );
          })}
        </ul>
      )}
      {children.length > 0 && (
        <Fold summary="Kế hoạch cấp dưới" count={children.length} open={children.length <= 10}>
          <Papers papers={children} />
          <p className="mt-2">
            <Link href={`${address(campaign.id)}/trien-khai`}>
              Theo dõi đơn vị nào đã ban hành kế hoạch riêng
            </Link>
          </p>
        </Fold>
      )}
      {citedBy.length > 0 && (
        <Fold summary="Được dẫn chiếu trong" count={citedBy.length} open={citedBy.length <= 10}>
          <Papers papers={citedBy} />
        </Fold>
      )}
    </div>
  );
}

function Papers({ papers }: { papers: readonly Paper[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-6">
      {papers.map((paper) => (
        <li key={paper.id}>
          <PaperLink paper={paper} />
        </li>
      ))}
    </ul>
  );
}

function PaperLink({ paper: { id, title, number } }: { paper: Paper }) {
  return (
    <Link href={address(id)}>
      {number ? `${number} – ` : ""}
      {title}
    </Link>
  );
}
