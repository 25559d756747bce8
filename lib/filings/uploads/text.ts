import { dailyUploads, type UploadObstacle } from "./rules";

export const uploadObstacleText: Record<UploadObstacle, string> = {
  "too-many-uploads": `Mỗi người tải lên tối đa ${dailyUploads.files} tệp, 1 GB trong 24 giờ. Thử lại sau.`,
};
export const scanText = {
  infected: (name: string) => `Tệp “${name}” có mã độc nên không nhận. Quét máy tính rồi chọn tệp khác.`,
  unavailable: "Chưa kiểm tra được mã độc nên chưa nhận tệp. Thử lại sau ít phút.",
  pending: "Tệp đang kiểm tra mã độc nên chưa mở được. Thử lại sau ít phút.",
  found: (name: string) => `Tệp “${name}” có mã độc, đã chặn. Gỡ tệp và tải tệp sạch lên.`,
};
