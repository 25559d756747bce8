import { formatDate } from "@/lib/vietnamese";
import type { PlanTerms } from "../terms";
import type { PlanFinding, PlanFindingCode } from "./finding";

export const inheritedPartText: Record<PlanTerms["inherits"][number], string> = {
  indicators: "chỉ tiêu",
  tiers: "điều kiện, cơ cấu khen thưởng",
  dossier: "hồ sơ khen thưởng",
  registration: "đăng ký thi đua",
  audiences: "đối tượng thi đua",
};
type Words = (name: string) => string;
const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text);
const place = (label: string) =>
  label === "" ? "Một mục" : label.charAt(0).toLocaleUpperCase("vi") + label.slice(1);
const lower = (label: string) =>
  label === "" ? "một mục khác" : label.charAt(0).toLocaleLowerCase("vi") + label.slice(1);

const findingSentences: Record<PlanFindingCode, (param: Words) => string> = {
  "period-ends-before-start": (param) =>
    `Thời gian thi đua kết thúc ${day(param("through"))} trước khi bắt đầu ${day(param("from"))}. Sửa lại hai ngày này.`,
  "odd-period-end": (param) =>
    `Thời gian thi đua kết thúc ngày ${day(param("through"))}, không phải ngày cuối tháng. Kiểm tra lại với văn bản.`,
  "starts-before-issue": (param) =>
    `Thời gian thi đua tính từ ${day(param("from"))}, trước ngày ban hành ${day(param("issuedOn"))}. Kiểm tra lại với văn bản.`,
  "deadline-contradiction": (param) =>
    `${place(param("firstLabel"))} ghi “${param("firstPhrase")}”, ${lower(param("secondLabel"))} ghi “${param("secondPhrase")}”. Chọn mốc áp dụng.`,
  "deadline-before-publication": (param) =>
    `“${param("label")}” hết hạn ngày ${day(param("lastDay"))}, trước ngày ban hành ${day(param("publishOn"))}. Kiểm tra lại mốc này.`,
  "deadline-phrase-differs": (param) =>
    `“${param("label")}” ghi “${param("phrase")}” nhưng cách tính đã chọn khác câu chữ. Kiểm tra lại cách tính hạn.`,
  "registration-without-deadline": () =>
    "Có đăng ký thi đua nhưng chưa có thời hạn đăng ký. Thêm mốc thời gian đăng ký.",
  "missing-participants": () =>
    "Chưa nêu đối tượng thi đua (Luật 06/2022/QH15, Điều 17). Thêm ít nhất một đối tượng.",
  "missing-contents": () =>
    "Chưa nêu nội dung thi đua (Luật 06/2022/QH15, Điều 17). Thêm ít nhất một nội dung.",
  "missing-criteria": () =>
    "Chưa nêu tiêu chí, chỉ tiêu thi đua (Luật 06/2022/QH15, Điều 17). Thêm chỉ tiêu hoặc điều kiện khen thưởng.",
  "missing-awards": () =>
    "Chưa nêu hình thức khen thưởng. Thêm điều kiện khen thưởng nếu phong trào có xét khen.",
  "missing-objective": () =>
    "Chưa thấy mục đích, mục tiêu (Luật 06/2022/QH15, Điều 17). Kiểm tra lại phần lời văn.",
  "missing-measures": () =>
    "Chưa thấy biện pháp tổ chức thực hiện (Luật 06/2022/QH15, Điều 17). Kiểm tra lại phần lời văn.",
  "missing-inspection": () =>
    "Chưa thấy nội dung kiểm tra, giám sát (Luật 06/2022/QH15, Điều 17). Kiểm tra lại phần lời văn.",
  "missing-publicity": () =>
    "Chưa thấy nội dung tuyên truyền, nhân rộng điển hình (Luật 06/2022/QH15, Điều 17). Kiểm tra lại phần lời văn.",
  "missing-summing-up": () =>
    "Chưa thấy nội dung sơ kết, tổng kết (Luật 06/2022/QH15, Điều 17). Kiểm tra lại phần lời văn.",
  "duplicate-id": (param) => `Mã “${param("id")}” dùng cho hai mục. Đổi một trong hai mã.`,
  "unknown-clause": (param) =>
    `Mục “${param("id")}” dẫn tới điều khoản “${param("clauseId")}” không có trong văn bản. Chọn lại điều khoản.`,
  "unknown-indicator": (param) =>
    `“${param("tier")}” dùng chỉ tiêu “${param("id")}” không có trong kế hoạch. Chọn lại chỉ tiêu.`,
  "unknown-tier": (param) =>
    `“${param("tier")}” dẫn tới điều kiện của đơn vị “${param("id")}” không có trong kế hoạch. Chọn lại.`,
  "unit-tier-is-individual": (param) =>
    `“${param("tier")}” lấy điều kiện của đơn vị từ một mục dành cho cá nhân. Chọn mục dành cho tập thể.`,
  "at-least-too-many": (param) =>
    `“${param("tier")}” yêu cầu đạt ${param("count")} điều kiện nhưng chỉ có ${param("parts")}. Giảm số yêu cầu hoặc thêm điều kiện.`,
  "award-class-mismatch": (param) =>
    `“${param("tier")}” lẫn giữa danh hiệu thi đua và hình thức khen thưởng. Chọn lại loại khen thưởng.`,
  "award-level-mismatch": (param) =>
    `“${param("tier")}” chọn hình thức không thuộc thẩm quyền cấp đã chọn. Chọn lại hình thức hoặc cấp.`,
  "target-phrase-differs": (param) =>
    `Chỉ tiêu “${param("name")}” ghi “${param("phrase")}” nhưng ngưỡng đã chọn khác câu chữ. Kiểm tra lại ngưỡng.`,
  "ratio-without-parts": (param) =>
    `Chỉ tiêu “${param("name")}” là tỷ lệ nhưng chưa nêu tử số hoặc mẫu số. Nhập cả hai.`,
  "leader-without-unit-gate": (param) =>
    `“${param("tier")}” chưa gắn với kết quả của đơn vị. Người đứng đầu chỉ được khen theo thành tích của tập thể; cân nhắc thêm điều kiện.`,
  "inherits-without-parent": () =>
    "Kế hoạch dẫn chiếu kế hoạch cấp trên nhưng chưa chọn kế hoạch đó. Chọn kế hoạch cấp trên.",
  "inherited-part-empty": (param) =>
    `Kế hoạch cấp trên ${param("number")} chưa có ${inheritedPart(param("part"))}. Chưa thể xét theo nội dung này.`,
  "basis-expired": (param) =>
    `Căn cứ ${param("number")} hết hiệu lực từ ngày ${day(param("expiresOn"))}. Thay bằng ${param("successor")}.`,
  "loosens-parent": (param) =>
    `“${param("name")}” thấp hơn yêu cầu của kế hoạch cấp trên ${param("number")}. Chỉ được quy định chặt hơn.`,
};
const inheritedPart = (part: string): string =>
  Object.entries(inheritedPartText).find(([name]) => name === part)?.[1] ?? part;

/** The sentence for one objection of the linter: what is wrong, where, and what to do. */
export const planFindingText = ({ code, params }: PlanFinding): string =>
  findingSentences[code]((name) => params[name] ?? "");
