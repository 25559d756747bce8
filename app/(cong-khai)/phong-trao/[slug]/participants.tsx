import { Fold } from "@/components/ui/fold";
import type { PlanContent } from "@/lib/publication/schema";

/** Who is invited, by block, and how many have registered: numbers only. */
export function Participants({ content: { units, registered } }: { content: PlanContent }) {
  const blocks = new Map<string, string[]>();
  for (const { name, blockName } of units) {
    const key = blockName ?? "Các đơn vị";
    blocks.set(key, [...(blocks.get(key) ?? []), name]);
  }
  if (units.length === 0) return <p className="text-ink-2">Kế hoạch chưa mời đơn vị nào trên cổng.</p>;
  return (
    <>
      <p className="mb-3">
        <b>{units.length}</b> đơn vị được mời tham gia.
        {registered &&
          ` Đã xác nhận đăng ký: ${registered.units} đơn vị, ${registered.collectives} tập thể, ${registered.individuals} cá nhân.`}
      </p>
      {[...blocks].map(([block, names]) => (
        <Fold key={block} summary={block} count={names.length}>
          <ul className="grid list-disc gap-1 pl-5 sm:grid-cols-2">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fold>
      ))}
    </>
  );
}
