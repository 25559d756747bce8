import { indexText } from "@/lib/scoring/text";
import { reading, type Sentences, subject, threshold } from "./words";

export const thresholdSentences = {
  "target-phrase-differs": (param) =>
    `Chỉ tiêu “${param("name")}” ghi “${param("phrase")}” nhưng ngưỡng đã chọn khác câu chữ. Kiểm tra lại ngưỡng.`,
  "vague-threshold": (param) =>
    `“${param("name")}” có từ “${param("words")}” nên không rõ ngưỡng. Nêu số cụ thể hoặc để Hội đồng xem xét.`,
  "target-against-direction": (param) =>
    `Chỉ tiêu “${param("name")}” ${param("direction") === "up" ? "càng cao càng tốt" : "càng thấp càng tốt"} nhưng ngưỡng là “${threshold(param("comparator"), param("value"), param("unit"))}”. Kiểm tra lại.`,
  "target-impossible": (param) => `Không đơn vị nào đạt được “${reading(param)}”. Sửa lại ngưỡng.`,
  "target-always": (param) => `Mọi đơn vị đều đạt “${reading(param)}”. Sửa lại ngưỡng hoặc bỏ ngưỡng.`,
  "ratio-without-parts": (param) =>
    `Chỉ tiêu “${param("name")}” là tỷ lệ nhưng chưa nêu tử số hoặc mẫu số. Nhập cả hai.`,
  "indicator-without-period": () =>
    "Có chỉ tiêu nhưng thời gian thi đua không chứa kỳ báo cáo nào. Kéo dài thời gian hoặc bỏ chỉ tiêu.",
  "reporting-not-stated": () => "Có chỉ tiêu nhưng chưa nêu kỳ báo cáo số liệu. Thêm mốc gửi số liệu.",
} satisfies Sentences;

export const conditionSentences = {
  "unknown-indicator": (param) =>
    `“${param("tier")}” dùng chỉ tiêu “${param("id")}” không có trong kế hoạch. Chọn lại chỉ tiêu.`,
  "unknown-tier": (param) =>
    `“${param("tier")}” dẫn tới điều kiện của đơn vị “${param("id")}” không có trong kế hoạch. Chọn lại.`,
  "at-least-too-many": (param) =>
    `“${param("tier")}” yêu cầu đạt ${param("count")} điều kiện nhưng chỉ có ${param("parts")}. Giảm số yêu cầu hoặc thêm điều kiện.`,
  "condition-impossible": (param) =>
    param("value")
      ? `“${param("tier")}”: không đơn vị nào đạt được “${reading(param)}”. Sửa lại ngưỡng.`
      : `“${param("tier")}”: không đơn vị nào đạt được nhóm điều kiện này. Sửa lại điều kiện.`,
  "conditions-contradict": (param) =>
    `“${param("tier")}” đòi hỏi ${reading(param)} và ${threshold(param("otherComparator"), param("otherValue"), param("unit"))}: không thể cùng đạt. Bỏ một ngưỡng.`,
  "condition-always": (param) => {
    const said = param("grade") ? `${subject(param)} từ loại thấp nhất trở lên` : reading(param);
    return `“${param("tier")}”: mọi đơn vị đều đạt ${said ? `“${said}”` : "nhóm điều kiện này"}. Sửa hoặc bỏ điều kiện.`;
  },
  "condition-indicator-differs": (param) =>
    `“${param("tier")}” xét “${param("name")}” khác đơn vị tính hoặc cách cộng kỳ của chỉ tiêu. Sửa cho thống nhất.`,
  "unknown-index": (param) =>
    `“${param("tier")}” dùng chỉ số ${indexText(param("index"))} không có trong danh mục. Chọn lại chỉ số.`,
  "unknown-grade": (param) =>
    `“${param("tier")}” yêu cầu loại “${param("grade")}” không có trong thang ${indexText(param("index"))}${param("known") ? ` (${param("known")})` : ""}. Chọn lại.`,
  "national-index-gate": (param) =>
    `“${param("tier")}” xét đơn vị theo ${indexText(param("index"))} của cả tỉnh. Chọn kết quả nội bộ của từng đơn vị.`,
  "index-not-for-every-unit": (param) =>
    `${indexText(param("index"))} không đánh giá mọi đơn vị. Chọn “Chỉ áp dụng với đơn vị thuộc diện đánh giá ${indexText(param("index"))}”.`,
  "registration-not-offered": (param) =>
    `“${param("tier")}” đòi hỏi đăng ký thi đua nhưng kế hoạch không có đăng ký. Thêm đăng ký hoặc bỏ điều kiện.`,
  "leader-without-unit-gate": (param) =>
    `“${param("tier")}” chưa gắn với kết quả của đơn vị. Người đứng đầu chỉ được khen theo thành tích của tập thể; cân nhắc thêm điều kiện.`,
  "unit-tier-is-individual": (param) =>
    `“${param("tier")}” lấy điều kiện của đơn vị từ một mục dành cho cá nhân. Chọn mục dành cho tập thể.`,
  "unit-tier-other-round": (param) =>
    `“${param("tier")}” lấy kết quả của “${param("unitTier")}” vốn không xét trong cùng loại đợt. Chọn lại.`,
} satisfies Sentences;
