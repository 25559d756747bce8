export type RefusalKind =
  | "not-found"
  | "conflict"
  | "forbidden"
  | "rule"
  | "invalid"
  | "throttled"
  | "unproven";

/**
 * A "no" that a person is told: `text` is the Vietnamese sentence, `reason` the stable kebab-case
 * name behind it (RFC 9457 `type`), `fields` the sentences that belong beside inputs.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly text: string = defaultText[kind],
    readonly reason: string = kind,
    readonly fields?: Record<string, string>,
  ) {
    super(`${kind}: ${reason}`);
    this.name = "Refusal";
  }
}

const defaultText: Record<RefusalKind, string> = {
  "not-found": "Không tìm thấy nội dung này.",
  conflict:
    "Nội dung vừa thay đổi ở một cửa sổ khác hoặc bởi người khác. Tải lại trang để xem bản mới rồi thực hiện lại.",
  forbidden: "Vai trò hiện tại không được thực hiện việc này.",
  rule: "Chưa thực hiện được việc này.",
  invalid: "Có nội dung chưa hợp lệ.",
  throttled: "Thao tác quá nhiều lần. Thử lại sau ít phút.",
  unproven: "Nhập lại mật khẩu để xác nhận việc này.",
};

/** For whoever asks a second time for what they did themselves, as a double click does. */
export const doneAlreadyText = (at: string) =>
  `Việc này đã được thực hiện lúc ${at}, bằng chính tài khoản này. Tải lại trang để xem kết quả.`;
