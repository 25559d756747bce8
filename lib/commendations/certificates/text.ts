import type { CertificateField } from "./rules";

export const fieldText: Record<CertificateField, string> = {
  name: "Tên tập thể, cá nhân",
  detail: "Chức vụ, đơn vị",
  merit: "Thành tích",
  decision: "Số, ngày quyết định",
  goldenBook: "Số vào sổ vàng",
  placeDate: "Địa danh, ngày tháng",
  signer: "Chức vụ người ký",
  signerName: "Họ tên người ký",
  qr: "Mã QR",
};
export const certificateModeText = {
  full: "In trọn bằng",
  overprint: "In lên phôi",
  test: "Tờ in thử",
} as const;
