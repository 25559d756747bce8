import Link from "next/link";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { FilterBar, PlainSelect, PlainTextArea, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { type Candidate, listCandidates } from "@/lib/commendations/nominations/candidates/queries";
import { candidateFilter } from "@/lib/commendations/nominations/schema";
import { outcomeText } from "@/lib/evaluation/text";
import { reach } from "@/lib/identity/permissions";
import { conditionsOf } from "@/lib/plans";
import { conditionText } from "@/lib/plans/text";
import { placeText } from "@/lib/scoring/text";
import { addNominationAction } from "./actions";
import { addressOf, type BoardView, gradeNameIn } from "./view";

/** Cases of the recognised run that are not on the list: people may add one, with a reason that stays. */
export async function CandidatePart({ view }: { view: BoardView }) {
  const { actor, round, board, filter, here, search } = view;
  const { block, tier, cursor } = filter;
  const asked = candidateFilter.parse({ block, tier, cursor, q: search, limit: 50 });
  const { items, nextCursor } = await listCandidates(actor, round.id, asked);
  return (
    <>
      <FilterBar action={`${here}/de-cu`} cleared={`${here}/de-cu?dot=${round.id}&xem=bo-sung`}>
        <input type="hidden" name="dot" value={round.id} />
        <input type="hidden" name="xem" value="bo-sung" />
        <PlainTextField name="q" label="Tên" defaultValue={search ?? ""} />
        <PlainSelect
          name="nhom"
          label="Khối"
          all="Tất cả các khối"
          defaultValue={block ?? ""}
          choices={board.blocks.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <PlainSelect
          name="hinh-thuc"
          label="Đề nghị"
          all="Tất cả"
          defaultValue={tier ?? ""}
          choices={round.terms.tiers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterBar>
      {items.length === 0 ? (
        <EmptyState title="Không còn trường hợp nào">
          Mọi đối tượng của lần xét theo điều kiện lọc đã có trong danh sách.
        </EmptyState>
      ) : (
        <DataTable
          caption="Đối tượng của lần xét chưa có trong danh sách"
          hideCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { head: "Tập thể, cá nhân", rowHead: true, cell: (row) => <Name row={row} view={view} /> },
            {
              head: "Kết quả xét",
              cell: (row) => <OutcomeTag outcome={row.outcome} provisional={row.provisional} />,
            },
            {
              head: "Điều kiện đạt",
              align: "number",
              cell: (row) => `${row.conditionsMet}/${row.conditionsTotal}`,
            },
            { head: "Vì sao chưa có trong danh sách", cell: (row) => whyNot(row, view) },
            ...(reach(actor, "nomination.decide")
              ? [{ head: "Thao tác", cell: (row: Candidate) => <AddVerb row={row} /> }]
              : []),
          ]}
        />
      )}
      <Pagination
        {...(nextCursor ? { nextHref: addressOf(view, { cursor: nextCursor }) } : {})}
        {...(cursor ? { firstHref: addressOf(view, {}) } : {})}
      />
    </>
  );
}

function Name({ row, view: { here, round } }: { row: Candidate; view: BoardView }) {
  return (
    <div className="min-w-48">
      <Link href={`${here}/xet/${row.runId}/${row.personId ?? row.unitId}`}>{row.subjectName}</Link>
      {row.personId && <span className="block text-ink-2">{row.unitName}</span>}
      <span className="block text-xs text-ink-2">
        {round.terms.tiers.find(({ id }) => id === row.tierId)?.name}
      </span>
    </div>
  );
}

function whyNot(row: Candidate, view: BoardView): string {
  const { terms } = view.round;
  if (row.quotaReason) return placeText[row.quotaReason as keyof typeof placeText];
  const obstacle = conditionsOf(terms).find(({ condition }) => condition.id === row.firstObstacle);
  if (obstacle)
    return `${outcomeText[row.outcome]}: ${conditionText(obstacle.condition, terms, gradeNameIn(view))}`;
  return row.provisional ? "Kết quả còn dự kiến" : "Đã đưa ra khỏi danh sách";
}

const AddVerb = ({ row }: { row: Candidate }) => (
  <VerbButton
    label="Đưa vào danh sách"
    size="small"
    action={addNominationAction}
    input={{ verdictId: row.id }}
    confirm={{
      title: `Đưa vào danh sách: ${row.subjectName}`,
      effect:
        row.outcome === "MET"
          ? "Danh sách ghi rõ trường hợp này do người đưa vào."
          : "Trường hợp chưa đủ điều kiện theo kết quả xét. Lý do được lưu và lãnh đạo thấy ở mục “Cần lưu ý”.",
      reason: { label: "Lý do" },
      fields: (
        <PlainTextArea
          name="justification"
          label="Giải trình"
          hint="Chỉ cần khi thành tích trùng thời gian hoặc chưa đủ thời gian so với một lần khen trước."
          optional
          rows={2}
        />
      ),
    }}
    done="Đã đưa vào danh sách."
  />
);
