import { isDay } from "@/lib/calendar";
import { formatDate, formatInstant, formatNumber, quoted } from "@/lib/vietnamese";

/** Words for the values of enumerations, by the field they stand in: { role: { LEADER: "Lãnh đạo …" } }. */
export type ValueWords = Record<string, Record<string, string>>;

/** What may be told of a change; ids, hashes and states that the verb itself names are left out. */
export const fieldText: Record<string, string> = {
  name: "tên",
  shortName: "tên ngắn",
  email: "tài khoản công vụ",
  staffCode: "mã cán bộ",
  role: "vai trò",
  unit: "đơn vị",
  holder: "người giữ",
  obstacle: "lý do",
  address: "từ địa chỉ",
  sessions: "phiên làm việc kết thúc",
  tokens: "mã truy cập thu hồi",
  scopes: "phạm vi",
  expiresAt: "hết hạn",
  firstDay: "từ ngày",
  lastDay: "đến hết ngày",
  validFrom: "áp dụng từ",
  validTo: "thôi từ ngày",
  code: "mã",
  kind: "loại",
  parent: "cấp trên",
  block: "khối thi đua",
  position: "thứ tự",
  effectiveOn: "từ ngày",
  legalDocument: "văn bản",
  to: "nơi tiếp nhận",
  attribute: "thuộc tính",
  applies: "thuộc diện",
  from: "từ ngày",
  document: "văn bản",
  source: "căn cứ",
  verified: "đã đối chiếu",
  amount: "mức",
  ballot: "hình thức bỏ phiếu",
  base: "căn cứ tính",
  thresholdPercent: "tỷ lệ tối thiểu",
  quorumPercent: "tỷ lệ họp",
  individual: "cá nhân",
  collective: "tập thể",
  collectives: "tập thể",
  individuals: "cá nhân",
  named: "ghi tên",
  counted: "không ghi tên",
  day: "ngày",
  working: "làm bù",
  task: "việc",
  numerator: "tử số",
  denominator: "mẫu số",
  state: "tình trạng",
  explanation: "giải trình",
  expectedOn: "ngày dự kiến",
  mark: "ý kiến",
  reason: "lý do",
  remark: "ý kiến",
  answer: "trả lời",
  text: "nội dung",
  page: "trang",
  file: "tệp",
  rows: "số dòng",
  errors: "số lỗi",
  written: "số dòng ghi",
  number: "số",
  revision: "bản",
  slot: "suất",
  event: "sự kiện",
  occurredOn: "ngày",
  until: "đến",
  parts: "phần thay đổi",
  outcome: "kết luận",
  cases: "số trường hợp",
  created: "số trường hợp",
  again: "bỏ lại phiếu",
  heldOn: "ngày họp",
  lines: "số dòng",
  attention: "cần lưu ý",
  decision: "quyết định",
  agreed: "đồng ý",
  agree: "đồng ý",
  disagree: "không đồng ý",
  other: "ý kiến khác",
  returned: "trả lại",
  deferred: "để lại",
  passed: "thông qua",
  members: "thành viên",
  voted: "đã bỏ phiếu",
  signatureForm: "hình thức ký",
  authority: "văn bản giao ký",
  override: "đồng ý khác kết quả xét",
  documentOn: "ngày của văn bản",
  awardCode: "hình thức",
  awards: "số trường hợp",
  totalMoney: "tiền thưởng",
  recoverMoney: "thu hồi tiền thưởng",
  signedOn: "ký ngày",
  justification: "giải trình",
  subjectName: "tên",
  post: "chức vụ",
  unitName: "đơn vị",
  proposal: "tờ trình",
  documentNumber: "số hiệu",
  issuedOn: "ngày ban hành",
  invited: "số đơn vị",
  edition: "bản công bố",
  adjusted: "số dòng điều chỉnh",
  remarks: "số ý kiến",
  dueAt: "hạn trình lại",
  leftOut: "số dòng bỏ qua",
  late: "muộn",
  lateReason: "lý do muộn",
  receiptCode: "mã tiếp nhận",
  size: "dung lượng",
};

const most = 6;
type Leaf = { path: string[]; before?: unknown; after?: unknown };

/** From what to what, as `tử số: 85 → 90; văn bản: …`; empty when there is nothing a person could read. */
export function changesText(before: unknown, after: unknown, words: ValueWords = {}): string {
  const leaves = new Map<string, Leaf>();
  collect(leaves, "before", before, []);
  collect(leaves, "after", after, []);
  const said = [...leaves.values()].flatMap((leaf) => {
    const text = leafText(leaf, words);
    return text ? [text] : [];
  });
  const more = said.length - most;
  return [...said.slice(0, most), ...(more > 0 ? [`và ${more} nội dung khác`] : [])].join("; ");
}

function collect(leaves: Map<string, Leaf>, side: "before" | "after", value: unknown, path: string[]) {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) collect(leaves, side, inner, [...path, key]);
    return;
  }
  if (path.length === 0) return;
  const key = path.join("\n");
  leaves.set(key, { ...leaves.get(key), path, [side]: value });
}

// Whatever is neither a field nor a container names a line of a table: an indicator's code.
const containers = ["value", "counts"];
const isLine = (part: string) => !containers.includes(part) && /\d/.test(part);

function leafText({ path, before, after }: Leaf, words: ValueWords): string | null {
  const field = path.at(-1) ?? "";
  const name = path.includes("counts") ? words.outcome?.[field] : fieldText[field];
  // A "no" where nothing was before tells nothing.
  const isNothing = (value: unknown) => isEmpty(value) || value === false;
  if (!name || isSame(before, after) || (isNothing(before) && isNothing(after))) return null;
  const lines = path.slice(0, -1).filter(isLine);
  const place = lines.length > 0 ? `chỉ tiêu ${lines.join(" ")}, ` : "";
  const shown = (value: unknown) => valueText(value, words[field]);
  if (isEmpty(before)) return `${place}${name}: ${shown(after)}`;
  return after === undefined
    ? `${place}${name}: ${shown(before)}`
    : `${place}${name}: ${shown(before)} → ${shown(after)}`;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function valueText(value: unknown, words: Record<string, string> = {}): string {
  if (isEmpty(value)) return "chưa có";
  if (Array.isArray(value)) {
    const [first, more] = [value.slice(0, 5), value.length - 5];
    const list = first.map((one) => valueText(one, words)).join(", ");
    return more > 0 ? `${list} và ${more} mục khác` : list;
  }
  if (typeof value === "boolean") return value ? "có" : "không";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value !== "string") return "";
  if (words[value]) return words[value];
  if (isDay(value)) return formatDate(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(new Date(value));
  if (/^-?\d+(\.\d+)?$/.test(value)) return formatNumber(value);
  return value.length > 120 ? quoted(value) : value;
}
