import { quotaPlaceText } from "@/lib/scoring/text";
import { capital } from "@/lib/vietnamese";
import { awardLevelText, awardText, scopeText, signatureFormText, subjectKindText } from "../../labels";
import type { PlanTerms } from "../../terms";
import { day, higherPlan, type Sentences, small } from "./words";

const labelled = (labels: Record<string, string>, code: string) => labels[code] ?? code;
const form = (code: string) => labelled(signatureFormText, code);
const forms = (codes: string) => codes.split(",").map(form).join(", ");

export const inheritedPartText: Record<PlanTerms["inherits"][number], string> = {
  indicators: "chỉ tiêu",
  tiers: "điều kiện, cơ cấu khen thưởng",
  dossier: "hồ sơ khen thưởng",
  registration: "đăng ký thi đua",
  audiences: "đối tượng thi đua",
};

export const awardSentences = {
  "award-class-mismatch": (param) =>
    `“${param("tier")}” lẫn giữa danh hiệu thi đua và hình thức khen thưởng. Chọn lại loại khen thưởng.`,
  "award-level-mismatch": (param) =>
    `${labelled(awardText, param("award"))} không thuộc thẩm quyền ${small(labelled(awardLevelText, param("level")))} mà của ${param("deciders")}. Chọn lại hình thức hoặc cấp.`,
  "award-subject-mismatch": (param) =>
    `${labelled(awardText, param("award"))} không tặng cho ${small(labelled(subjectKindText, param("subject")))}. Chọn lại hình thức hoặc đối tượng.`,
  "award-beyond-issuer": (param) =>
    `“${param("tier")}” thuộc thẩm quyền ${param("decidedBy")}; kế hoạch của đơn vị chỉ được đề nghị. Chọn hình thức khác hoặc dẫn chiếu cấp trên.`,
  "quota-zero": (param) =>
    `“${param("tier")}” có số lượng bằng 0 nên không ai được khen. Sửa hoặc bỏ số lượng.`,
  "quota-over-all": (param) =>
    `“${param("tier")}” có tỷ lệ từ 100% trở lên nên không giới hạn được. Sửa hoặc bỏ số lượng.`,
  "quota-never-cuts": (param) =>
    `“${param("tier")}”: giới hạn ${labelled(quotaPlaceText, param("per"))} không cắt được ai vì giới hạn ${labelled(quotaPlaceText, param("by"))} chặt hơn. Sửa hoặc bỏ một giới hạn.`,
  "quota-without-ranking": (param) =>
    `“${param("tier")}” giới hạn số lượng nhưng chưa nêu cách xếp thứ tự. Thêm căn cứ xếp thứ tự.`,
  "tier-without-audience": (param) =>
    `“${param("tier")}” dành cho ${small(labelled(subjectKindText, param("subject")))} nhưng đối tượng thi đua không có. Thêm đối tượng hoặc bỏ mục này.`,
  "dossier-part-missing": (param) =>
    `Hồ sơ đề nghị ${labelled(awardText, param("award"))} còn thiếu: ${param("missing")}. Thêm thành phần hồ sơ.`,
  "inherits-without-parent": () =>
    "Kế hoạch dẫn chiếu kế hoạch cấp trên nhưng chưa chọn kế hoạch đó. Chọn kế hoạch cấp trên.",
  "inherited-part-empty": (param) =>
    `${capital(higherPlan(param))} chưa có ${labelled(inheritedPartText, param("part"))}. Chưa thể xét theo nội dung này.`,
  "loosens-parent": (param) =>
    `“${param("name")}” thấp hơn yêu cầu của ${higherPlan(param)}. Chỉ được quy định chặt hơn.`,
} satisfies Sentences;

export const lawSentences = {
  "basis-expired": (param) =>
    `Văn bản ${param("number")} hết hiệu lực từ ngày ${day(param("day"))}. Thay bằng ${param("successor") || "văn bản thay thế"}.`,
  "basis-not-yet-in-force": (param) =>
    `Văn bản ${param("number")} đến ngày ${day(param("day"))} mới có hiệu lực. Kiểm tra lại căn cứ.`,
  "retired-term": (param) =>
    `Cụm từ “${param("words")}” không còn dùng. Thay bằng “${param("replacement")}” hoặc nêu rõ thời kỳ.`,
  "launch-authority": (param) =>
    `“${param("issuer")}” không có thẩm quyền phát động trong phạm vi “${labelled(scopeText, param("scope"))}”. Chọn lại phạm vi hoặc cơ quan ban hành.`,
  "signature-against-power": (param) =>
    `“${param("issuer")}” không ký “${form(param("form"))}”. Chọn: ${forms(param("allowed"))}.`,
  "signature-deputy": (param) =>
    `Chức vụ “${param("signerTitle")}” không hợp với “${form(param("form"))}”: chỉ cấp phó ký ${forms(param("allowed"))}. Sửa chức vụ hoặc thể thức ký.`,
} satisfies Sentences;
