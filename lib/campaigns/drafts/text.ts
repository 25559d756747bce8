import type { PartStatus, PlanPart } from "./rules";

export const planPartText: Record<PlanPart, string> = {
  "van-ban": "Thông tin văn bản",
  "muc-dich": "Mục đích, yêu cầu, chủ đề",
  "doi-tuong": "Đối tượng",
  "noi-dung": "Nội dung thi đua",
  "chi-tieu": "Chỉ tiêu",
  "khen-thuong": "Điều kiện, cơ cấu khen thưởng",
  "moc-thoi-gian": "Mốc thời gian",
  "to-chuc": "Tổ chức thực hiện, nơi nhận, phụ lục",
};

export const planPartHint: Record<PlanPart, string> = {
  "van-ban": "Cơ quan ban hành, trích yếu, thể thức ký, phạm vi và thời gian thi đua.",
  "muc-dich": "Lời văn của kế hoạch theo từng mục; chủ đề, khẩu hiệu.",
  "doi-tuong": "Tập thể và cá nhân được mời tham gia.",
  "noi-dung": "Các nội dung thi đua và cam kết bằng lời (05 T, 4 tăng …).",
  "chi-tieu": "Chỉ tiêu có số: tử số, mẫu số, ngưỡng và cách cộng các kỳ.",
  "khen-thuong": "Điều kiện xét, số lượng và cách xếp thứ tự cho từng hình thức.",
  "moc-thoi-gian": "Hạn đăng ký, báo cáo, nộp hồ sơ; cách đăng ký.",
  "to-chuc": "Căn cứ, nhiệm vụ, hồ sơ, nơi nhận; phần theo kế hoạch cấp trên.",
};

export const partStatusText: Record<PartStatus, string> = {
  empty: "Chưa làm",
  started: "Đang làm",
  complete: "Đã đủ",
};
