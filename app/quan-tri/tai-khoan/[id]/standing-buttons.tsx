"use client";
import { useState } from "react";
import { VerbButton } from "@/components/forms/verb-button";
import type { UserWithReason } from "@/lib/identity/users/schema";
import {
  disableUserAction,
  enableUserAction,
  removeSecondFactorAction,
  resetPasswordAction,
  unlockSignInAction,
} from "../actions";
import { HandedOutPassword } from "../handed-out-password";

type StandingButtonsProps = {
  userId: string;
  version: number;
  email: string;
  isDisabled: boolean;
  isLocked: boolean;
  hasSecondFactor: boolean;
};
const why = { label: "Lý do", hint: "Ghi vào nhật ký, ví dụ: theo đề nghị của đơn vị ngày …" };

/** The verbs about an account as a whole; a password that was handed out shows here once. */
export function StandingButtons(props: StandingButtonsProps) {
  const { userId, version, email, isDisabled, isLocked, hasSecondFactor } = props;
  const [password, setPassword] = useState<string | null>(null);
  const input = { userId, version };

  async function reset(asked: UserWithReason) {
    const result = await resetPasswordAction(asked);
    if (result.ok) setPassword(result.data.password);
    return result;
  }

  return (
    <div className="mt-4 grid gap-4">
      <div className="flex flex-wrap gap-2">
        <VerbButton
          label="Cấp lại mật khẩu"
          action={reset}
          input={input}
          confirm={{
            title: "Cấp lại mật khẩu",
            effect: "Mật khẩu cũ hết hiệu lực; mọi phiên làm việc và mã truy cập kết thúc.",
            reason: why,
          }}
        />
        {hasSecondFactor && (
          <VerbButton
            label="Tắt xác thực hai lớp"
            action={removeSecondFactorAction}
            input={input}
            done="Đã tắt xác thực hai lớp."
            confirm={{
              title: "Tắt xác thực hai lớp",
              effect:
                "Dùng khi người này mất thiết bị. Mọi phiên làm việc và mã truy cập kết thúc; mật khẩu giữ nguyên.",
              reason: why,
            }}
          />
        )}
        {isLocked && (
          <VerbButton
            label="Cho đăng nhập lại ngay"
            action={unlockSignInAction}
            input={input}
            done="Đã cho đăng nhập lại."
          />
        )}
        {isDisabled ? (
          <VerbButton
            label="Mở lại tài khoản"
            action={enableUserAction}
            input={input}
            done="Đã mở lại tài khoản."
            confirm={{ title: "Mở lại tài khoản", reason: why }}
          />
        ) : (
          <VerbButton
            label="Khóa tài khoản"
            variant="danger"
            action={disableUserAction}
            input={input}
            done="Đã khóa tài khoản."
            confirm={{
              title: "Khóa tài khoản",
              effect: "Người này không đăng nhập được nữa; phiên làm việc và mã truy cập kết thúc ngay.",
              reason: why,
            }}
          />
        )}
      </div>
      {password && <HandedOutPassword email={email} password={password} />}
    </div>
  );
}
