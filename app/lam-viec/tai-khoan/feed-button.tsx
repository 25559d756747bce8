"use client";
import { useState } from "react";
import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import type { NewFeed } from "@/lib/dashboards/deadlines/schema";
import { feedScopeText } from "@/lib/dashboards/deadlines/text";
import { createFeedAction } from "./actions";

const choices = Object.entries(feedScopeText).map(([value, { name, hint }]) => ({
  value,
  label: `${name}: ${hint.charAt(0).toLocaleLowerCase("vi")}${hint.slice(1)}`,
}));

/** Makes the address of a calendar and shows it once. */
export function FeedButton() {
  const [address, setAddress] = useState<string | null>(null);
  async function create(input: NewFeed) {
    const result = await createFeedAction(input);
    if (result.ok) setAddress(result.data.address);
    return result;
  }
  return (
    <>
      <VerbButton
        label="Tạo địa chỉ lịch"
        action={create}
        input={{}}
        confirm={{
          title: "Tạo địa chỉ lịch thời hạn",
          effect: "Ai có địa chỉ đều xem được các thời hạn này, nên không gửi cho người khác.",
          fields: <PlainSelect label="Nội dung" name="scope" choices={choices} />,
        }}
      />
      <Dialog
        open={address !== null}
        onClose={() => setAddress(null)}
        title="Địa chỉ lịch chỉ hiện một lần này"
      >
        <p>Trong ứng dụng lịch, chọn thêm lịch từ địa chỉ (URL) rồi dán địa chỉ dưới đây.</p>
        <p className="my-3 break-all rounded-sm bg-surface-3 p-3">
          <code>{address}</code>
        </p>
        {address && <CopyButton label="Sao chép địa chỉ" text={address} done="Đã sao chép địa chỉ lịch." />}
      </Dialog>
    </>
  );
}
