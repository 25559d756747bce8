"use client";
import { useState } from "react";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Dialog } from "@/components/ui/dialog";
import { actions } from "@/lib/identity/permissions";
import { createTokenAction } from "./actions";

type Asked = { name: string; days: string; access: string };
const reading = actions.filter((action) => action.endsWith(".read"));

/** Makes a token for oneself and shows it once. */
export function TokenButton() {
  const [token, setToken] = useState<string | null>(null);

  async function create({ name, days, access }: Asked) {
    const result = await createTokenAction({ name, days, scopes: access === "read" ? reading : [] });
    if (result.ok) setToken(result.data.token);
    return result;
  }

  return (
    <>
      <VerbButton
        label="Tạo mã truy cập"
        action={create}
        input={{}}
        confirm={{
          title: "Tạo mã truy cập REST",
          effect: "Mã làm được việc thay người tạo, nên giữ như mật khẩu.",
          fields: (
            <>
              <PlainTextField label="Tên" name="name" hint="Ví dụ: Phần mềm báo cáo" required />
              <PlainSelect
                label="Phạm vi"
                name="access"
                choices={[
                  { value: "read", label: "Chỉ xem" },
                  { value: "all", label: "Mọi việc của vai trò" },
                ]}
              />
              <PlainTextField
                label="Hiệu lực (ngày)"
                name="days"
                inputMode="numeric"
                defaultValue={90}
                required
              />
            </>
          ),
        }}
      />
      <Dialog open={token !== null} onClose={() => setToken(null)} title="Mã truy cập chỉ hiện một lần này">
        <p>Chép mã vào phần mềm, sau khi đóng không xem lại được.</p>
        <p className="mt-2 break-all rounded-sm bg-surface-3 p-3">
          <code>{token}</code>
        </p>
      </Dialog>
    </>
  );
}
