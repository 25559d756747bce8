import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/identity/session";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

/** Only our own pages: an address of another site would make the portal lend its name to it. */
const ownPath = (to: unknown) => (typeof to === "string" && /^\/(?![/\\])/.test(to) ? to : "/lam-viec");

export default async function SignInPage({ searchParams }: PageProps<"/dang-nhap">) {
  const to = ownPath((await searchParams).toi);
  if (await currentActor()) redirect(to);

  return (
    <main id="noi-dung" className="sign-in">
      <div className="sign-in-panel">
        <p className="text-sm text-ink-2">Cổng Thi đua Cải cách hành chính</p>
        <h1>Đăng nhập bằng tài khoản công vụ</h1>
        <SignInForm to={to} />
        <p className="text-sm text-ink-2">
          Quên mật khẩu hoặc chưa có tài khoản: liên hệ quản trị của đơn vị. Xem kế hoạch, kết quả và quyết
          định khen thưởng không cần đăng nhập: <Link href="/">về trang chủ</Link>.
        </p>
      </div>
    </main>
  );
}
