"use client";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import type { PostingItem } from "@/lib/organizations/people/queries";
import { placeText } from "@/lib/organizations/people/text";
import { correctPostingAction, endPostingAction } from "./actions";

const choices = Object.entries(placeText).map(([value, label]) => ({ value, label }));

export function PostingVerbs({
  id,
  fullName,
  post,
  place,
}: Pick<PostingItem, "id" | "fullName" | "post" | "place">) {
  return (
    <span className="flex flex-wrap gap-2">
      <VerbButton
        label="Đính chính"
        size="small"
        action={correctPostingAction}
        input={{ postingId: id }}
        done="Đã lưu."
        confirm={{
          title: `Đính chính ${fullName}`,
          fields: (
            <>
              <PlainTextField label="Họ và tên" name="fullName" defaultValue={fullName} required />
              <PlainTextField label="Chức vụ" name="post" defaultValue={post} required />
              <PlainSelect label="Vị trí" name="place" defaultValue={place} choices={choices} />
            </>
          ),
        }}
      />
      <VerbButton
        label="Thôi công tác"
        size="small"
        variant="quiet"
        action={endPostingAction}
        input={{ postingId: id }}
        done="Đã ghi nhận."
        confirm={{
          title: `${fullName} thôi công tác tại đơn vị`,
          effect: "Chuyển sang đơn vị khác của tỉnh thì thêm ở đơn vị mới, không cần ghi ở đây.",
          fields: <PlainDateField label="Ngày cuối" name="lastDay" required />,
        }}
      />
    </span>
  );
}
