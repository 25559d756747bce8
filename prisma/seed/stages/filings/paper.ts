import { renderPdf } from "@/lib/documents";
import { figuresText } from "@/lib/filings/sheet/text";
import type { PlanIndicator } from "@/lib/plans/terms";
import { illustrative } from "../../provinces/spec";
import type { WorldProvince } from "../../world";
import type { Filed } from "./figures";

export type Report = {
  province: WorldProvince;
  code: string;
  periodName: string;
  number: number;
  day: string;
  indicators: PlanIndicator[];
  lines: Filed[];
};

/** The report a unit hands in beside its figures: a real PDF with the figures in it. */
export function renderReport({ province, code, periodName, number, day, indicators, lines }: Report) {
  const unit = province.unit(code);
  const [head] = province.peopleOf(code);
  const names = new Map(indicators.map((indicator) => [indicator.id, indicator.name]));
  return renderPdf({
    header: {
      issuer: unit.name.toLocaleUpperCase("vi"),
      number: `${number}/BC-${code}`,
      place: placeOf(province),
      date: day,
    },
    typeName: "BÁO CÁO",
    title: `Số liệu cải cách hành chính ${periodName} (${illustrative})`,
    body: [
      {
        kind: "paragraph",
        text: `${unit.name} báo cáo số liệu ${periodName} phục vụ theo dõi phong trào thi đua cải cách hành chính như sau:`,
      },
      {
        kind: "table",
        size: 12,
        columns: [
          { title: "STT", width: 1, align: "center" },
          { title: "Chỉ tiêu", width: 8 },
          { title: "Số liệu trong kỳ", width: 3, align: "right" },
        ],
        rows: lines.map((line, index) => [
          String(index + 1),
          names.get(line.indicatorId) ?? line.indicatorId,
          figuresText(line),
        ]),
      },
    ],
    signatures: [
      { title: (head?.post ?? "Thủ trưởng đơn vị").toUpperCase(), ...(head ? { name: head.fullName } : {}) },
    ],
    recipients: ["Sở Nội vụ", "Lưu: VT"],
  });
}

/** "Tỉnh Sơn Hà (minh họa)" signs its papers in Sơn Hà. */
const placeOf = ({ name }: WorldProvince) => name.replace(/^Tỉnh /u, "").replace(/ \(.*$/u, "");
