"use client";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { VerbButton } from "@/components/forms/verb-button";
import type { StaffEnd } from "@/lib/organizations/staff/schema";
import { endStaffAction } from "../actions";

type EndStaffProps = {
  choice: Pick<StaffEnd, "personId" | "version" | "postingId">;
  today: string;
  name: string;
  unitName: string;
};

export function EndStaff({ choice, today, name, unitName }: EndStaffProps) {
  return (
    <VerbButton
      label="Ghi thôi công tác"
      variant="secondary"
      action={endStaffAction}
      input={choice}
      confirm={{
        title: "Thôi công tác",
        effect: `${name} thôi công tác tại ${unitName}.`,
        reason: { label: "Lý do", hint: "Nghỉ hưu, chuyển tỉnh khác, thôi việc…" },
        fields: (
          <PlainDateField name="lastDay" label="Ngày cuối cùng tại đơn vị" defaultValue={today} required />
        ),
      }}
      done="Đã ghi thôi công tác."
    />
  );
}
