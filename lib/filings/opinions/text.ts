export const opinionText = {
  stated: (unit: string, code: string, period: string) =>
    `${unit} nêu ý kiến về số liệu điều chỉnh của chỉ tiêu ${code}, ${period}`,
  notAdjusted: "Sở Nội vụ không điều chỉnh dòng này nên không có gì để nêu ý kiến.",
  notSaid: "Chỉ nêu ý kiến khi số liệu đã được trả lại hoặc xác nhận.",
};
