import type { MailTiming } from "@/prisma/generated/enums";
import type { Topic } from "./rules";

export const topicText: Record<Topic, { name: string; hint: string }> = {
  turn: { name: "Việc đến lượt xử lý", hint: "Có hồ sơ chờ duyệt, bị trả lại, chờ tiếp nhận." },
  outcome: { name: "Kết quả xử lý", hint: "Phiếu, số liệu được xác nhận; kết quả xét, quyết định." },
  deadline: {
    name: "Thời hạn",
    hint: "Nhắc trước 7, 3, 1 ngày và sau 1 ngày; thời hạn thay đổi; việc nằm lại quá thời gian xử lý.",
  },
  reminder: {
    name: "Lời nhắc của cơ quan thường trực",
    hint: "Đơn vị chưa đăng ký, chưa trình số liệu, chưa có kế hoạch.",
  },
  account: { name: "An toàn tài khoản", hint: "Đổi mật khẩu, mã xác thực, ủy quyền. Luôn gửi ngay." },
};

export const timingText: Record<MailTiming, string> = {
  AT_ONCE: "Gửi ngay",
  DIGEST: "Thư tổng hợp 07:30 ngày làm việc",
  NEVER: "Không gửi thư",
};
