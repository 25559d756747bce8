import { Icon } from "@/components/ui/icon";
import { inheritanceText } from "@/lib/campaigns/text";
import type { PlanContent } from "@/lib/publication/schema";

type Inherited = PlanContent["inherited"];

/** Says which part of the plan is the higher plan's and only cited here. */
export function InheritedNote({
  inherited,
  part,
}: {
  inherited: Inherited;
  part: Inherited[number]["part"];
}) {
  const found = inherited.find((one) => one.part === part);
  if (!found) return null;
  return (
    <p className="mb-3 flex items-start gap-2 text-sm text-ink-2">
      <Icon name="link" />
      <span>{inheritanceText(found)}. Nội dung này chỉ đọc.</span>
    </p>
  );
}

/** Marks one entry of a list that comes from the higher plan. */
export function InheritedMark({
  inherited,
  part,
  id,
}: {
  inherited: Inherited;
  part: Inherited[number]["part"];
  id: string;
}) {
  const found = inherited.find((one) => one.part === part);
  if (!found) return null;
  const { from, ids, tightened } = found;
  const name = from.number ?? from.issuer;
  if (ids.includes(id)) return <span className="text-sm text-ink-2">theo Kế hoạch số {name}</span>;
  if (tightened.includes(id)) return <span className="text-sm text-ink-2">chặt hơn Kế hoạch số {name}</span>;
  return null;
}
