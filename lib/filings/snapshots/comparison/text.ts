import type { Agreement } from "./rules";

export const agreementText: Record<Agreement, string> = {
  blank: "Đơn vị chưa nhập",
  same: "Khớp",
  differs: "Khác",
  unusable: "Thiếu tử số hoặc mẫu số",
};
