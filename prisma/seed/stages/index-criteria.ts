/** The eight fields of the reform index with the most each can give; the last is known from the survey alone. */
const fields: [name: string, maximum: number][] = [
  ["Công tác chỉ đạo, điều hành CCHC", 10],
  ["Cải cách thể chế", 10],
  ["Cải cách thủ tục hành chính", 14],
  ["Cải cách tổ chức bộ máy", 10],
  ["Cải cách chế độ công vụ", 14],
  ["Cải cách tài chính công", 10],
  ["Xây dựng và phát triển chính quyền số", 16],
  ["Tác động của CCHC", 16],
];

export const criteriaHeading =
  "Mã đơn vị;Mã tiêu chí;Tiêu chí;Điểm tối đa;Tự chấm;Thẩm định;Điều tra;Giá trị;Ghi chú";

const points = (hundredths: number) =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;

/** Illustrative points of a unit's fields that add up to its `value` ("95,40"), and the row of the value itself. */
export function criteriaLines(unit: string, value: string): string[] {
  const lost = 10_000 - Number(value.replace(",", ""));
  const shares = fields.map(([, maximum]) => Math.floor((lost * maximum) / 100));
  const left = lost - shares.reduce((sum, share) => sum + share, 0);
  const lines = fields.map(([name, maximum], at) => {
    const missed = (shares[at] ?? 0) + (at === 0 ? left : 0);
    const given = points(maximum * 100 - missed);
    const own = points(maximum * 100 - Math.floor(missed / 2));
    const scores = at === fields.length - 1 ? `;;${given}` : `${own};${given};`;
    return `${unit};${at + 1};${name};${maximum};${scores};;`;
  });
  return [...lines, `${unit};;;;;;;${value};số liệu minh họa`];
}
