"use client";
import { useState } from "react";
import type { Choice } from "@/components/forms/choice-fields";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { Day } from "@/lib/calendar";
import { giveDelegationAction } from "./actions";

/** Lends the present role to a colleague for an absence. */
export function DelegationForm({ colleagues, today }: { colleagues: Choice[]; today: Day }) {
  const [given, setGiven] = useState(0);
  return (
    <VerbButton
      key={given}
      label="Ủy quyền xử lý"
      action={async (input: { toUserId: string; from: string; through: string; document: string }) => {
        const result = await giveDelegationAction(input);
        if (result.ok) setGiven(given + 1);
        return result;
      }}
      input={{}}
      done="Đã ủy quyền xử lý."
      confirm={{
        title: "Ủy quyền xử lý",
        effect: "Người được chọn làm được mọi việc của vai trò này trong thời gian ghi dưới đây.",
        fields: (
          <>
            <PlainSelect
              name="toUserId"
              label="Người được ủy quyền"
              all="Chọn người"
              required
              choices={colleagues}
            />
            <PlainDateField name="from" label="Từ ngày" defaultValue={today} required />
            <PlainDateField name="through" label="Đến hết ngày" required />
            <PlainTextField
              name="document"
              label="Văn bản hoặc lý do"
              hint="Ví dụ: Nghỉ phép theo đơn ngày 20/11/2026."
              required
            />
          </>
        ),
      }}
    />
  );
}
