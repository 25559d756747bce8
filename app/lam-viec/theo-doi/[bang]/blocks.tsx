import { BlockPanel } from "@/components/dashboards/block-panel";
import { BoardFilters } from "@/components/dashboards/board-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { findBlock } from "@/lib/dashboards/blocks/queries";
import type { BoardProps } from "./board";
import { NoRound } from "./no-round";

const slug = "khoi";

export async function Blocks({ actor, filter, query, now }: BoardProps) {
  const board = await findBlock(actor, filter, now);
  if (!board) return <NoRound />;
  const { frame, block, standings } = board;

  return (
    <>
      <BoardFilters slug={slug} frame={frame} query={query} use={["block"]} />
      {!block || standings.length === 0 ? (
        <EmptyState
          icon="scale"
          title={block ? "Khối chưa có kết quả chỉ số" : "Đơn vị không thuộc khối thi đua nào"}
        >
          {block
            ? "Bảng này có số liệu sau khi kết quả chỉ số được công nhận."
            : "Chỉ so sánh các đơn vị trong cùng một khối thi đua."}
        </EmptyState>
      ) : (
        <Section title={block.name}>
          {standings.map((standing) => (
            <BlockPanel key={standing.index} standing={standing} blockName={block.name} />
          ))}
        </Section>
      )}
    </>
  );
}
