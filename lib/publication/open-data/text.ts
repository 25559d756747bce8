import type { SheetColumn } from "@/lib/spreadsheets";
import type { DecisionContent, ResultsContent } from "../schema";

export const outcomeText: Record<ResultsContent["tiers"][number]["rows"][number]["outcome"], string> = {
  MET: "Đủ điều kiện",
  NOT_MET: "Chưa đạt",
  NOT_APPLICABLE: "Không áp dụng",
  MISSING_DATA: "Chưa đủ căn cứ kết luận",
  NEEDS_JUDGEMENT: "Cần Hội đồng xem xét",
};

export const awardStatusText: Record<DecisionContent["awards"][number]["status"], string> = {
  ISSUED: "Còn hiệu lực",
  CORRECTED: "Đã đính chính",
  REVOKED: "Đã thu hồi",
};

const text = (title: string): SheetColumn => ({ title, kind: "text" });
const date = (title: string): SheetColumn => ({ title, kind: "date" });

export const openDataColumns = {
  plans: [
    text("Tỉnh"),
    text("Số, ký hiệu"),
    date("Ngày ban hành"),
    text("Cơ quan ban hành"),
    text("Trích yếu"),
    date("Từ ngày"),
    date("Đến ngày"),
    date("Ngày công bố"),
  ],
  results: [
    text("Tỉnh"),
    text("Phong trào"),
    text("Đợt"),
    text("Hình thức khen thưởng"),
    text("Đơn vị"),
    text("Khối"),
    text("Kết luận"),
    { title: "Thứ hạng", kind: "number" },
  ],
  awards: [
    text("Tỉnh"),
    text("Quyết định"),
    date("Ngày ký"),
    text("Họ tên hoặc tên tập thể"),
    text("Chức vụ"),
    text("Đơn vị"),
    text("Hình thức"),
    text("Tình trạng"),
  ],
} satisfies Record<string, readonly SheetColumn[]>;
