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

type Proof = { file: string; period: string; unit: string };
/** What is said of a file that was shut after it had been attached as proof. */
export const infectedProofText = {
  unit: ({ file, period }: Proof) =>
    `Tệp “${file}” trong số liệu ${period} có mã độc, đã chặn. Gỡ tệp và tải tệp sạch lên`,
  office: ({ file, period, unit }: Proof) =>
    `Tệp “${file}” trong số liệu ${period} của ${unit} có mã độc, đã chặn. Dòng đó chưa xác nhận được`,
};
