import { type SpreadsheetDraft, writeSpreadsheet } from "@/lib/spreadsheets";
import type { RegistrationItem } from "../items/queries";
import { lineKindText } from "../lines/text";
import { remindedText } from "../reminders/text";
import { limitText, shownStatus } from "../text";
import type { OverviewSheet, RegistrationOverview } from "./queries";
import { addTotals, type OverviewUnit } from "./rules";
import { standingText } from "./text";

const text = (title: string, width: number) => ({ title, width, kind: "text" as const });
const number = (title: string, width = 11) => ({ title, width, kind: "number" as const });
const outside = "Ngoài các khối";

/** What the file is called: `Tổng hợp đăng ký 2026.xlsx`. */
export const overviewName = ({ overview }: OverviewSheet) => `Tổng hợp đăng ký ${overview.round.code}.xlsx`;

/** The registrations of a round as a workbook: sums by block, every unit in every round, and whoever is registered. */
export function overviewSpreadsheet({ overview, items }: OverviewSheet): SpreadsheetDraft {
  const heading = [
    `Tổng hợp đăng ký thi đua: ${overview.round.title}`,
    overview.campaign.title,
    limitText(overview.deadline, null),
  ];
  return {
    title: heading[0] ?? "",
    sheets: [
      { ...byBlock(overview), heading, isLandscape: true },
      { ...byUnit(overview), heading, isLandscape: true, frozenColumns: 2 },
      { ...lines(items), heading, isLandscape: true },
    ],
  };
}

export const writeOverview = async (sheet: OverviewSheet) =>
  new Uint8Array(await writeSpreadsheet(overviewSpreadsheet(sheet)));

function byBlock({ blocks }: RegistrationOverview) {
  const sums = blocks.map(({ name, units, registered, totals }) => ({
    name: name ?? outside,
    units: units.length,
    registered,
    totals,
  }));
  const all = sums.reduce(
    (sum, one) => ({
      name: "Cộng",
      units: sum.units + one.units,
      registered: sum.registered + one.registered,
      totals: addTotals(sum.totals, one.totals),
    }),
    { name: "Cộng", units: 0, registered: 0, totals: { collectives: 0, individuals: 0, named: 0 } },
  );
  return {
    name: "Theo khối",
    columns: [
      text("Khối thi đua", 40),
      number("Đơn vị được mời", 16),
      number("Đã đăng ký", 12),
      number("Chưa đăng ký", 14),
      number("Tập thể"),
      number("Cá nhân"),
      number("Cá nhân có tên", 15),
    ],
    rows: [...sums, all].map(({ name, units, registered, totals }) => [
      ...[name, units, registered, units - registered],
      ...[totals.collectives, totals.individuals, totals.named],
    ]),
  };
}

function byUnit({ units, rounds, at, reminders }: RegistrationOverview) {
  const row = ({ unitId, name, block, cells }: OverviewUnit, index: number) => {
    const cell = cells[at];
    const reminded = reminders[unitId];
    return [
      ...[index + 1, name, block?.name ?? outside],
      ...rounds.map(({ status }, place) => standingText(cells[place] ?? null, status)),
      ...[cell?.totals.collectives ?? null, cell?.totals.individuals ?? null, cell?.totals.named ?? null],
      ...[cell?.submittedAt ?? null, cell?.receiptCode ?? "", cell?.late ? "Trình muộn" : ""],
      reminded ? remindedText(reminded) : "",
    ];
  };
  return {
    name: "Theo đơn vị",
    columns: [
      number("STT", 6),
      text("Đơn vị", 40),
      text("Khối thi đua", 28),
      ...rounds.map(({ title }) => text(title, 22)),
      number("Tập thể"),
      number("Cá nhân"),
      number("Cá nhân có tên", 15),
      { title: "Trình lúc", width: 18, kind: "instant" as const },
      text("Mã tiếp nhận", 16),
      text("Trình muộn", 12),
      text("Đã nhắc", 40),
    ],
    rows: units.map(row),
  };
}

/** Every line as it was handed in; people put on counted slots since stand below their number. */
function lines(items: readonly RegistrationItem[]) {
  return {
    name: "Danh sách đăng ký",
    columns: [
      text("Đơn vị đăng ký", 36),
      text("Tình trạng", 16),
      text("Loại", 26),
      text("Tập thể, họ và tên", 36),
      text("Chức vụ", 24),
      text("Phòng, ban", 30),
      number("Số lượng"),
      text("Nội dung đăng ký", 60),
    ],
    rows: items.flatMap((item) => {
      const head = [item.unit.name, shownStatus(item)];
      return [
        ...item.collectives.map(({ name, pledge }) => [
          ...head,
          lineKindText.COLLECTIVE,
          name,
          "",
          "",
          1,
          pledge,
        ]),
        ...item.counts.flatMap(({ count, unitName, pledge, named }) => [
          [...head, lineKindText.COUNT, "", "", unitName ?? "", count, pledge],
          ...named.map(({ name }) => [...head, "Ghi tên vào suất", name, "", unitName ?? "", null, pledge]),
        ]),
        ...item.individuals.map(({ name, post, unitName, pledge }) => [
          ...head,
          ...[lineKindText.INDIVIDUAL, name, post, unitName ?? "", 1, pledge],
        ]),
      ];
    }),
  };
}
