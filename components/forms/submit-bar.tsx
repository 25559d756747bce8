"use client";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { inProgress } from "@/components/ui/verb-text";
import { useHydrated } from "./hydrated";
import type { FormState } from "./use-action-form";

type SubmitBarProps = FormState & {
  label: string;
  pendingLabel?: string;
  danger?: boolean;
  /** Other buttons, such as `Lưu nháp` or `Quay lại`. */
  children?: ReactNode;
};

/** The main verb of a form: single use while it is sent, with the server's refusal above it. */
export function SubmitBar({
  label,
  pendingLabel,
  danger,
  pending,
  message,
  problems,
  children,
}: SubmitBarProps) {
  return (
    <div className="submit-bar print:hidden">
      {message && (
        <Notice kind="error" announce>
          {message}
        </Notice>
      )}
      {!message && problems.length > 0 && (
        <p className="text-sm font-medium text-danger">Có {problems.length} nội dung cần sửa ở trên.</p>
      )}
      <noscript>
        <Notice kind="warning">
          Trình duyệt đang tắt JavaScript nên chưa gửi được. Bật JavaScript rồi tải lại trang.
        </Notice>
      </noscript>
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          variant={danger ? "danger" : "primary"}
          aria-disabled={pending || undefined}
          onClick={(event) => pending && event.preventDefault()}
        >
          {pending ? (pendingLabel ?? inProgress(label)) : label}
        </SubmitButton>
        {children}
      </div>
    </div>
  );
}

/**
 * A button that sends its form, once the scripts that send it have come: pressed before, the browser would send the
 * fields itself, load the page anew and lose what was typed. Enter in a field obeys it too.
 */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "disabled">) {
  return <Button {...props} type="submit" disabled={!useHydrated()} />;
}
