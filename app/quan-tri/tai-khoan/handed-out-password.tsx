import { Notice } from "@/components/ui/notice";

/** A password that was made for somebody: it is shown here and never again. */
export function HandedOutPassword({ email, password }: { email: string; password: string }) {
  return (
    <Notice kind="success" title="Mật khẩu chỉ hiện một lần này" announce>
      <p>
        Tài khoản <b>{email}</b>, mật khẩu <code className="so text-lg font-semibold">{password}</code>
      </p>
      <p className="mt-1">
        Trao tận tay người dùng. Mật khẩu dùng được trong 7 ngày và phải đổi khi đăng nhập lần đầu.
      </p>
    </Notice>
  );
}
