import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { NominationItem } from "@/lib/commendations/nominations/queries";
import { nominationStatusText } from "@/lib/commendations/nominations/text";
import { NominationStatus } from "@/prisma/generated/enums";
import { nominationColumns } from "./nomination-columns";
import { addressOf, type BoardView, statusSlugs } from "./view";

/** The list by block: every case with its verdict, why it is there and what may be done with it. */
export function NominationPart({ view }: { view: BoardView }) {
  const { board, round, filter, here } = view;
  const { items, nextCursor } = board.page;
  const countOf = (status: NominationStatus) =>
    board.counts.filter((row) => row.status === status).reduce((sum, { count }) => sum + count, 0);
  const present = Object.values(NominationStatus).filter((status) => countOf(status) > 0);
  const blocks = [...new Set(items.map(({ blockCode }) => blockCode))];
  const blockName = (code: string) =>
    board.blocks.find((block) => block.code === code)?.name ?? "Không thuộc khối";

  if (board.counts.length === 0)
    return (
      <EmptyState icon="list" title="Chưa có trường hợp nào trong danh sách">
        Chọn “Lấy từ kết quả xét” để đưa vào những trường hợp đủ điều kiện.
      </EmptyState>
    );
  return (
    <>
      <FilterBar action={`${here}/de-cu`} cleared={`${here}/de-cu?dot=${round.id}`}>
        <input type="hidden" name="dot" value={round.id} />
        <PlainSelect
          name="trang-thai"
          label="Trạng thái"
          all="Tất cả"
          defaultValue={filter.status ? statusSlugs[filter.status] : ""}
          choices={present.map((status) => ({
            value: statusSlugs[status],
            label: `${nominationStatusText[status]} (${countOf(status)})`,
          }))}
        />
        <PlainSelect
          name="nhom"
          label="Khối"
          all="Tất cả các khối"
          defaultValue={filter.block ?? ""}
          choices={board.blocks.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <PlainSelect
          name="hinh-thuc"
          label="Đề nghị"
          all="Tất cả"
          defaultValue={filter.tier ?? ""}
          choices={round.terms.tiers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {items.length === 0 && (
        <EmptyState title="Không có trường hợp nào">
          Bỏ bớt điều kiện lọc để xem các trường hợp khác.
        </EmptyState>
      )}
      {blocks.map((block) => (
        <Section key={block} title={blockName(block)}>
          <DataTable
            caption={`Trường hợp đề nghị, ${blockName(block)}`}
            hideCaption
            rows={items.filter(({ blockCode }) => blockCode === block).sort(collectivesFirst)}
            rowKey={({ id }) => id}
            columns={nominationColumns(view)}
          />
        </Section>
      ))}
      <Pagination
        {...(nextCursor ? { nextHref: addressOf(view, { cursor: nextCursor }) } : {})}
        {...(filter.cursor ? { firstHref: addressOf(view, {}) } : {})}
      />
    </>
  );
}

const collectivesFirst = (one: NominationItem, other: NominationItem) =>
  Number(one.subjectKind === "INDIVIDUAL") - Number(other.subjectKind === "INDIVIDUAL");
