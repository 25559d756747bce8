"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type Failure = { error: Error & { digest?: string }; reset: () => void };

/** The last resort: what happened in plain words, the way on, and a code to read over the phone. */
export function FailurePage({ error, reset, home }: Failure & { home: { href: string; label: string } }) {
  return (
    <div className="mx-auto max-w-reading p-6">
      <h1 className="mb-4">Chưa tải được nội dung này</h1>
      <Notice kind="error" announce>
        <p>Hệ thống gặp lỗi khi xử lý. Nội dung đã lưu trước đó vẫn còn.</p>
        {error.digest && (
          <p>
            Mã sự cố: <b>{error.digest}</b>
          </p>
        )}
      </Notice>
      <p className="mt-4 flex flex-wrap gap-2">
        <Button variant="primary" onClick={reset}>
          Thử lại
        </Button>
        <a className="button" href={home.href}>
          {home.label}
        </a>
      </p>
    </div>
  );
}
