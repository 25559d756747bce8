import { formatNumber } from "@/lib/vietnamese";

type Scale = { scaleMin: string; scaleMax: string };

/** Why an index or a scale is not written; the words name what the person gave. */
export const catalogueText = {
  codeTaken: (code: string) => `Đã có chỉ số mang mã ${code}. Chọn mã khác.`,
  scaleTaken: (year: number, block: string | null) =>
    `Năm ${year} đã có thang của ${block ? `khối “${block}”` : "mọi khối"}. Mở thang đó để sửa.`,
  blockUnknown: "Khối này không còn trong danh mục. Chọn khối khác.",
  graded: (year: number) =>
    `Đã có kết quả năm ${year} xếp loại theo thang này nên không sửa được. Hoàn tác lần nhập kết quả rồi sửa thang và nhập lại.`,
  "above-scale": ({ scaleMax }: Scale) =>
    `Điểm thấp nhất của mức lớn hơn điểm cao nhất của chỉ số (${formatNumber(scaleMax)}).`,
  "below-lowest": ({ scaleMin }: Scale) =>
    `Mức cuối phải bắt đầu từ ${formatNumber(scaleMin)}, nếu không có điểm sẽ không thuộc mức nào.`,
};
