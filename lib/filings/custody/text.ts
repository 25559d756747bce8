export const custodyNotice = {
  takenOver: (by: string, unit: string, period: string) =>
    `${by} tiếp quản việc thẩm định số liệu ${period} của ${unit}`,
  handedOut: (unit: string, period: string) => `Thẩm định số liệu ${period} của ${unit}`,
};
export const heldText = (name: string) =>
  `Đang thẩm định: ${name}. Chọn “Tiếp quản” và nêu lý do nếu cần làm thay.`;
export const notHeldText = "Số liệu không do người khác giữ nên không cần tiếp quản.";
export const notVerifierText = "Người được giao không có quyền thẩm định số liệu.";
export const reasonForHeldText = "Có số liệu đang do người khác giữ. Nêu lý do chuyển bằng ít nhất 10 ký tự.";
