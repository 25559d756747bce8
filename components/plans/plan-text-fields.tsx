"use client";
import { useId, useState } from "react";
import type { FieldBinding } from "@/components/forms/binding";
import { describedBy, FieldFrame } from "@/components/forms/field-frame";
import { TextAreaField } from "@/components/forms/fields";
import { FileChooser } from "@/components/forms/file-chooser";

type Answer = { text?: string; detail?: string };

/** The words of a file, through the same door other systems use; a sentence when there are none to be had. */
async function textOf(file: File): Promise<Answer> {
  const body = new FormData();
  body.set("file", file);
  const response = await fetch("/api/v1/plan-readings/files", { method: "POST", body }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as Answer | null;
  return answer ?? { detail: "Chưa đọc được tệp. Kiểm tra kết nối rồi chọn lại." };
}

type Props = { binding: FieldBinding; onText: (text: string) => void };

/** The text of a plan: pasted, or taken out of a file into the same field, where it can be seen before it is read. */
export function PlanTextFields({ binding, onText }: Props) {
  const id = useId();
  const [error, setError] = useState<string>();
  const [isReading, setIsReading] = useState(false);

  async function take(file: File | undefined) {
    if (!file) return;
    setIsReading(true);
    const { text, detail } = await textOf(file);
    setIsReading(false);
    setError(text === undefined ? detail : undefined);
    if (text !== undefined) onText(text);
  }

  return (
    <>
      <FieldFrame
        id={id}
        label="Tải tệp văn bản"
        hint="Tệp .docx, .pdf có chữ hoặc .txt."
        error={error}
        optional
      >
        <FileChooser
          id={id}
          accept=".docx,.pdf,.txt"
          onChange={(event) => take(event.target.files?.[0])}
          {...describedBy({ id, hint: true, error })}
        />
      </FieldFrame>
      <p role="status" className="text-sm text-ink-2">
        {isReading && "Đang đọc tệp…"}
      </p>
      <TextAreaField
        label="Toàn văn kế hoạch"
        hint="Dán cả văn bản, giữ nguyên số thứ tự các mục. Chưa có gì vào kế hoạch cho đến khi từng đề xuất được nhận."
        rows={14}
        {...binding}
      />
    </>
  );
}
