export const openingText = {
  asked: (unit: string, lines: number, period: string) =>
    `${unit} đề nghị mở thêm ${lines} dòng số liệu ${period}`,
  granted: (lines: number, period: string) => `Đã mở thêm ${lines} dòng số liệu ${period} theo đề nghị`,
  refused: (period: string) => `Không mở thêm dòng số liệu ${period}`,
  remark: (reason: string) => `Mở thêm theo đề nghị của đơn vị: ${reason}`,
};
export const openingProblem = {
  "already-open": "Có dòng đã mở nên không cần đề nghị. Chỉ chọn các dòng đang khóa.",
  "already-asked": "Đề nghị trước đang chờ Sở Nội vụ trả lời. Chờ trả lời rồi đề nghị tiếp.",
  "not-returned": "Chỉ đề nghị mở thêm dòng khi số liệu đang bị trả lại.",
};
