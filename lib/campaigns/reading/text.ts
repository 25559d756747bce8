import { type Day, noHolidays, resolveDeadline } from "@/lib/calendar";
import {
  type ConditionEntry,
  conditionEntry,
  type DraftContext,
  type Proposal,
  type ProposalField,
  ruleOf,
} from "@/lib/plan-reader";
import type { PlanTerms } from "@/lib/plans";
import { unitKindName } from "@/lib/plans/text";
import { edgeText, thresholdText } from "@/lib/scoring/text";
import { capital, deadlineText, formatDate } from "@/lib/vietnamese";
import { eventText } from "../rounds/text";

/** What a proposal is about, as the plan's parts call it. */
export const fieldText: Record<ProposalField, string> = {
  documentNumber: "Số, ký hiệu",
  issueDate: "Ngày ban hành",
  issuingBody: "Cơ quan ban hành",
  title: "Trích yếu",
  theme: "Chủ đề",
  periodStart: "Thi đua từ ngày",
  periodEnd: "Thi đua đến hết ngày",
  parentPlans: "Văn bản dẫn chiếu",
  audiences: "Đối tượng",
  targets: "Chỉ tiêu",
  awardConditions: "Điều kiện khen thưởng",
  awards: "Hình thức khen thưởng",
  registrationDeadlines: "Hạn đăng ký",
  registrationRecipient: "Nơi nhận đăng ký",
  dossierDeadlines: "Hạn nộp hồ sơ khen thưởng",
  dossierRecipient: "Nơi nhận hồ sơ khen thưởng",
  slogans: "Cam kết bằng lời",
  responsibleAgency: "Cơ quan thường trực",
  tasks: "Nhiệm vụ",
  cascade: "Đơn vị phải ban hành kế hoạch riêng",
};

/** What a plan is called until its title has been accepted. */
export const untitled = (today: Day) => `Kế hoạch đọc từ văn bản ngày ${formatDate(today)}`;

export const outdatedText = "Toàn văn đã thay đổi từ lúc mở trang. Tải lại trang rồi chọn lại.";

const relationText = { can_cu: "Căn cứ", thuc_hien: "Thực hiện", mentioned: "Liên quan" };
const boundText = { before: "trước ngày", until_end_of: "đến hết ngày", at_latest: "chậm nhất ngày" };
const comparatorText = { ">": "trên", ">=": "từ … trở lên", "<": "dưới", "<=": "không quá", "=": "bằng" };

/** A date as precise as the text has it: `30/3/2022`, `tháng 01/2017`, `quý IV/2022`, `ngày 30/04 hằng năm`. */
export function partialDateText(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return formatDate(date);
  const yearly = /^--(\d{2})-(\d{2})$/u.exec(date);
  if (yearly) return `${yearly[2]}/${yearly[1]} hằng năm`;
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(date);
  if (quarter) return `quý ${["I", "II", "III", "IV"][Number(quarter[2]) - 1]}/${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/u.exec(date);
  return month ? `tháng ${month[2]}/${month[1]}` : date;
}

const decimal = (value: number) => String(value);
const list = (...parts: (string | null | false | undefined)[]) => parts.filter(Boolean).join(" · ");

/** What would be entered, in one line. */
export function saidText({ field, item }: Proposal): string {
  switch (field) {
    case "issueDate":
    case "periodStart":
    case "periodEnd":
      return partialDateText(item.value);
    case "parentPlans":
      return list(
        `${relationText[item.relation]}: ${item.number}`,
        item.date && `ngày ${partialDateText(item.date)}`,
        item.issuer,
      );
    case "audiences":
      return `${item.kind === "collective" ? "Tập thể" : "Cá nhân"}: ${item.description}`;
    case "targets":
      return item.comparator && item.value !== null
        ? list(
            `${capital(item.indicator)}: ${thresholdText(item.comparator, decimal(item.value), item.unit ?? "")}`,
            forText(item.appliesTo),
          )
        : `${capital(item.indicator)} (không có con số)`;
    case "awardConditions":
      return list(
        `${capital(item.indicator)}: ${item.grade ? `từ loại ${item.grade} trở lên` : thresholdText(item.comparator, decimal(item.value ?? 0), item.unit ?? "")}`,
        item.scope && `Chỉ áp dụng: ${item.scope}`,
        forText(item.appliesTo) ?? "Tập thể, và cá nhân theo đơn vị",
        item.alternative && "Đạt một trong các điều kiện cùng nhóm",
      );
    case "awards":
      return list(item.type, item.quotaText);
    case "registrationDeadlines":
      return `${boundText[item.bound]} ${partialDateText(item.value)}`;
    case "dossierDeadlines":
      return item.kind === "relative"
        ? `${item.value} ngày${item.dayKind === "working" ? " làm việc" : ""} kể từ ${item.event ?? "sự kiện"}`
        : list(
            `${boundText[item.bound]} ${partialDateText(String(item.value))}${item.yearOffset ? " năm sau" : ""}`,
            item.scope,
          );
    case "slogans":
      return `${item.name}: ${item.items.length} điều`;
    case "cascade":
      return list(
        item.unitKinds.map(unitKindName).join("; "),
        item.due && item.bound && `${boundText[item.bound]} ${partialDateText(item.due)}`,
      );
    case "tasks":
      return list(item.description, item.owner, item.due && partialDateText(item.due));
    default:
      return item.value;
  }
}

const forText = (appliesTo: "collective" | "individual" | "locality" | null) =>
  appliesTo === null
    ? null
    : { collective: "Tập thể", individual: "Cá nhân", locality: "Địa phương" }[appliesTo];

/** What entering a condition brings with it. */
const entryText: Record<ConditionEntry, string | null> = {
  index: null,
  indicator: null,
  "new-indicator": "Khi nhận, chỉ tiêu này được thêm vào phần Chỉ tiêu để các đơn vị báo cáo.",
  judgement: "Khi nhận, điều kiện này do người có thẩm quyền xem xét.",
};

/** The edge of a threshold and what enters with it, or the moment a limit means, for whoever decides on the proposal. */
export function meaningText(proposal: Proposal, terms: PlanTerms, context: DraftContext): string | null {
  const { field, item } = proposal;
  if (field === "targets" || field === "awardConditions") {
    const entry = field === "awardConditions" ? conditionEntry(terms, item, context) : null;
    const edge =
      item.value === null || item.comparator === null
        ? null
        : edgeText({ comparator: item.comparator, value: decimal(item.value), unit: item.unit ?? "" });
    return [edge, entry && entryText[entry]].filter(Boolean).join(" · ") || null;
  }
  if (field !== "registrationDeadlines" && field !== "dossierDeadlines") return null;
  const rule = ruleOf(item, terms);
  if (!rule) return "Chưa rõ ngày, cần nhập ở phần Mốc thời gian.";
  return deadlineText(resolveDeadline(rule, { holidays: noHolidays, events: {} }), eventText);
}

/** Why a proposal cannot enter yet. */
export const waitingText = (field: ProposalField) =>
  field === "awardConditions"
    ? "Chưa đưa vào được: xếp loại này chưa có trong thang của chỉ số, hoặc hình thức khen thưởng không do kế hoạch tặng."
    : "Chưa đưa vào được: văn bản không nêu đủ ngày, tháng, năm.";

export type ReadingInput = {
  name: string;
  label: string;
  value: string;
  choices?: { value: string; label: string }[];
};

const choicesOf = (texts: Record<string, string>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
const input = (name: string, label: string, value: string | number | null): ReadingInput => ({
  name,
  label,
  value: value === null ? "" : String(value).replace(".", typeof value === "number" ? "," : "."),
});
const isoHint = "(năm-tháng-ngày)";

/** What a person may put right in a proposal before it enters. */
export function inputsOf({ field, item }: Proposal): ReadingInput[] {
  switch (field) {
    case "issueDate":
    case "periodStart":
    case "periodEnd":
      return [input("value", `Ngày ${isoHint}`, item.value)];
    case "parentPlans":
      return [
        input("number", "Số, ký hiệu", item.number),
        input("date", `Ngày ${isoHint}`, item.date),
        input("issuer", "Cơ quan ban hành", item.issuer),
      ];
    case "audiences":
      return [input("description", "Đối tượng", item.description)];
    case "targets":
    case "awardConditions": {
      const name = input("indicator", "Chỉ tiêu, chỉ số", item.indicator);
      if (item.comparator === null) return [name];
      const grade = field === "awardConditions" ? item.grade : null;
      if (grade) return [name, input("grade", "Từ loại", grade)];
      return [
        name,
        { ...input("comparator", "So sánh", item.comparator), choices: choicesOf(comparatorText) },
        input("value", `Ngưỡng${item.unit ? ` (${item.unit})` : ""}`, item.value),
      ];
    }
    case "registrationDeadlines":
    case "dossierDeadlines":
      return "kind" in item && item.kind === "relative"
        ? [input("value", "Số ngày", item.value)]
        : [
            { ...input("bound", "Giới hạn", item.bound), choices: choicesOf(boundText) },
            input("value", `Ngày ${isoHint}`, item.value),
          ];
    case "tasks":
      return [
        input("description", "Nhiệm vụ", item.description),
        input("owner", "Cơ quan thực hiện", item.owner),
        input("due", `Thời hạn ${isoHint}`, item.due),
      ];
    case "cascade":
      return item.due === null
        ? []
        : [
            { ...input("bound", "Giới hạn", item.bound), choices: choicesOf(boundText) },
            input("due", `Ngày ${isoHint}`, item.due),
          ];
    case "awards":
    case "slogans":
      return [];
    default:
      return [input("value", fieldText[field], item.value)];
  }
}
