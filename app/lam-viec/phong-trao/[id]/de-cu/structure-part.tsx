import { DataTable } from "@/components/tables/data-table";
import { Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { type Fairness, findFairness } from "@/lib/commendations/nominations/fairness/queries";
import {
  type Representation,
  repeatYears,
  type Structure,
  shareOf,
} from "@/lib/commendations/nominations/fairness/rules";
import { unitKindText } from "@/lib/organizations/text";
import { formatDate } from "@/lib/vietnamese";
import type { BoardView } from "./view";

/** `Cơ cấu danh sách`: who is on the list beside who meets the conditions, before anybody votes on it. */
export async function StructurePart({ view }: { view: BoardView }) {
  const figures = await findFairness(view.actor, view.round.id);
  if (!figures) return null;
  const blockName = (code: string) =>
    view.board.blocks.find((block) => block.code === code)?.name ?? "Không thuộc khối";
  return (
    <>
      <StructureTable figures={figures} />
      <QuotaTable view={view} quotas={figures.quotas} blockName={blockName} />
      <Section
        title="Danh sách phân bố thế nào?"
        description="Tỷ lệ trong danh sách cao hơn hẳn tỷ lệ trong số đủ điều kiện là dấu hiệu cần giải thích."
      >
        <div className="grid gap-6">
          <SpreadTable caption="Theo khối thi đua" head="Khối" rows={figures.blocks} nameOf={blockName} />
          <SpreadTable
            caption="Theo cấp, loại đơn vị"
            head="Loại đơn vị"
            rows={figures.levels}
            nameOf={(kind) => unitKindText[kind]}
          />
        </div>
      </Section>
    </>
  );
}

const structureRows: { name: string; of: (structure: Structure) => number; whole?: keyof Structure }[] = [
  { name: "Tập thể", of: ({ collectives }) => collectives },
  { name: "Cá nhân", of: ({ individuals }) => individuals },
  { name: "Cá nhân giữ chức vụ lãnh đạo, quản lý", of: ({ leaders }) => leaders, whole: "individuals" },
  { name: "Cá nhân trực tiếp làm việc", of: ({ directWorkers }) => directWorkers, whole: "individuals" },
  { name: "Cá nhân khác hoặc chưa rõ chức vụ", of: ({ others }) => others, whole: "individuals" },
  { name: `Đã được khen trong ${repeatYears} năm trước`, of: ({ repeats }) => repeats },
];

function StructureTable({ figures: { machine, listed, since } }: { figures: Fairness }) {
  return (
    <Section
      title="Danh sách hiện gồm những ai?"
      description={`Tính lại sau mỗi lần đưa vào, đưa ra. Lần khen trước tính theo thời gian thành tích từ ${formatDate(since)}.`}
    >
      <DataTable
        caption="Cơ cấu danh sách"
        hideCaption
        rows={structureRows}
        rowKey={({ name }) => name}
        columns={[
          { head: "Nhóm", rowHead: true, cell: ({ name }) => name },
          {
            head: "Theo kết quả xét",
            align: "number",
            cell: ({ of, whole }) => <Count value={of(machine)} whole={whole && machine[whole]} />,
          },
          {
            head: "Danh sách hiện tại",
            align: "number",
            cell: ({ of, whole }) => <Count value={of(listed)} whole={whole && listed[whole]} />,
          },
          { head: "Thay đổi", align: "number", cell: ({ of }) => changeText(of(listed) - of(machine)) },
        ]}
      />
    </Section>
  );
}

function Count({ value, whole }: { value: number; whole: number | undefined }) {
  const share = whole === undefined ? null : shareOf(value, whole);
  return (
    <span>
      {value}
      {share !== null && <span className="text-ink-2"> ({share}%)</span>}
    </span>
  );
}

const changeText = (by: number) => (by > 0 ? `+${by}` : by < 0 ? `−${-by}` : "0");

type QuotaProps = { view: BoardView; quotas: Fairness["quotas"]; blockName: (code: string) => string };

function QuotaTable({ view, quotas, blockName }: QuotaProps) {
  const tierName = (id: string) => view.round.terms.tiers.find((tier) => tier.id === id)?.name ?? "";
  return (
    <Section title="Có vượt số lượng của kế hoạch không?">
      {quotas.length === 0 ? (
        <p>Kế hoạch không đặt giới hạn số lượng.</p>
      ) : (
        <DataTable
          caption="Số lượng so với giới hạn của kế hoạch"
          hideCaption
          rows={quotas}
          rowKey={({ tierId, blockCode, unitId, limit }) => `${tierId} ${blockCode} ${unitId} ${limit}`}
          columns={[
            { head: "Đề nghị", rowHead: true, cell: ({ tierId }) => tierName(tierId) },
            {
              head: "Phạm vi",
              cell: ({ blockCode, unitName }) =>
                unitName ?? (blockCode === null ? "Toàn phong trào" : blockName(blockCode)),
            },
            { head: "Trong danh sách", align: "number", cell: ({ count }) => count },
            { head: "Giới hạn", align: "number", cell: ({ limit }) => limit },
            {
              head: "Kết luận",
              cell: ({ count, limit }) =>
                count > limit ? (
                  <StatusTag tone="overdue">Vượt {count - limit}</StatusTag>
                ) : (
                  <StatusTag tone="met">Còn {limit - count} suất</StatusTag>
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

type SpreadProps<K extends string> = {
  caption: string;
  head: string;
  rows: readonly Representation<K>[];
  nameOf: (key: K) => string;
};

function SpreadTable<K extends string>({ caption, head, rows, nameOf }: SpreadProps<K>) {
  const percent = (share: number | null) => share !== null && `${share}%`;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { head, rowHead: true, cell: ({ key }) => nameOf(key) },
        { head: "Đủ điều kiện", align: "number", cell: ({ met }) => met },
        {
          head: "Tập thể trong danh sách",
          align: "number",
          cell: ({ collectives }) => collectives,
        },
        {
          head: "Cá nhân trong danh sách",
          align: "number",
          cell: ({ individuals }) => individuals,
        },
        { head: "Tỷ lệ trong danh sách", align: "number", cell: ({ shareOfList }) => percent(shareOfList) },
        {
          head: "Tỷ lệ trong số đủ điều kiện",
          align: "number",
          cell: ({ shareOfMet }) => percent(shareOfMet),
        },
      ]}
    />
  );
}
