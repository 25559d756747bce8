import { formatDate, quoted } from "@/lib/vietnamese";

/** Why somebody is not put on the staff list or changed there; the words name who and where. */
export const staffText = {
  twice: (code: string) => `Mã ${code} đứng hai lần trong danh sách này.`,
  hereAlready: (code: string, name: string) => `${name} (mã ${code}) đã có trong đơn vị này.`,
  elsewhere: (code: string, unit: string) =>
    `Mã ${code} đang công tác tại ${unit}. Đơn vị đó ghi thôi công tác rồi mới đưa vào đây được.`,
  otherName: (code: string, name: string) =>
    `Mã ${code} là của ${quoted(name)}. Kiểm tra lại mã hoặc họ và tên.`,
  laterPosting: (code: string, from: string) =>
    `Mã ${code} đã có thời gian công tác từ ${formatDate(from)}. Chọn ngày sau ngày đó.`,
  unitNotThen: "Đơn vị này không hoạt động vào ngày đã chọn.",
  beforeStart: (from: string) => `Ngày này phải sau ngày bắt đầu ở đơn vị hiện nay (${formatDate(from)}).`,
  endedAlready: "Thời gian công tác này đã kết thúc.",
  sameUnit: "Người này đang ở đơn vị đó. Sửa chức vụ ở phần thông tin.",
};
