import { formatInstant } from "@/lib/vietnamese";
import type { BoardSlug } from "./schema";

/** Each board: its tab, the question it answers, and what it shows. */
export const boardText: Record<BoardSlug, { label: string; question: string; about: string }> = {
  "nop-so-lieu": {
    label: "Nộp số liệu",
    question: "Đơn vị nào chưa nộp, nộp muộn?",
    about: "Từng đơn vị ở bước nào của kỳ báo cáo; đơn vị quá hạn đứng riêng.",
  },
  "chi-tieu": {
    label: "Chỉ tiêu",
    question: "Chỉ tiêu nào đạt thấp nhất toàn tỉnh?",
    about: "Số đơn vị đạt, chưa đạt, thiếu số liệu của từng chỉ tiêu, chỉ tiêu yếu đứng đầu.",
  },
  "ket-qua-xet": {
    label: "Kết quả xét",
    question: "Bao nhiêu tập thể, cá nhân đủ điều kiện? Vì sao chưa đạt?",
    about: "Kết luận theo hình thức khen thưởng và điều kiện gây vướng nhiều nhất.",
  },
  "chi-so": {
    label: "Chỉ số",
    question: "PAR INDEX, SIPAS, DDCI thay đổi thế nào qua các năm?",
    about: "Mỗi chỉ số một biểu đồ; bảng giá trị, xếp loại của từng đơn vị năm gần nhất.",
  },
  "tien-do": {
    label: "Tiến độ",
    question: "Phong trào đang ở bước nào?",
    about: "Từ đăng ký đến khen thưởng; việc nằm lâu nhất đang ở ai.",
  },
  khoi: {
    label: "So trong khối",
    question: "Đơn vị so với khối thi đua của mình ra sao?",
    about: "Chỉ so trong cùng khối, với trung vị của khối.",
  },
};

/** Names of filters in addresses (UX 1.2). */
export const filterNames = {
  campaign: "phong-trao",
  round: "dot",
  period: "ky",
  block: "khoi",
  indicator: "chi-tieu",
} as const;

/** An address of a board with its filters; what is empty is left out. */
export function boardHref(slug: BoardSlug, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return `/lam-viec/theo-doi/${slug}${search ? `?${search}` : ""}`;
}

/** `Số liệu đến 16:25, 03/11/2026`: when a board was drawn, for it is drawn anew each time. */
export const drawnText = (now: Date) => {
  const [day, time] = formatInstant(now).split(", ");
  return `Số liệu đến ${time}, ${day}.`;
};
