"use client";
import { useState, useTransition } from "react";
import { unanswered } from "@/components/forms/unanswered";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { ActionResult } from "@/lib/action-result";
import type { CleanLines, LineMarks } from "@/lib/filings/marks/schema";

type Line = { indicatorId: string; valueVersion: number; label: string };
type AgreeCleanProps = {
  filingId: string;
  lines: readonly Line[];
  agree: (input: CleanLines) => Promise<ActionResult>;
  mark: (input: LineMarks) => Promise<ActionResult>;
};

/** `Đồng ý các dòng không có cảnh báo (15)`: lists them first, and can be undone. */
export function AgreeClean({ filingId, lines, agree, mark }: AgreeCleanProps) {
  const [isAsking, setAsking] = useState(false);
  const [agreed, setAgreed] = useState<readonly Line[]>([]);
  const [message, setMessage] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  function run(send: () => Promise<ActionResult>, after: () => void) {
    setMessage(null);
    startTransition(async () => {
      const result = await send().catch(unanswered("Chưa ghi được. Kiểm tra kết nối rồi thử lại."));
      if (result.ok) after();
      else setMessage(result.message);
    });
  }
  const bare = (some: readonly Line[]) =>
    some.map(({ indicatorId, valueVersion }) => ({ indicatorId, valueVersion }));

  return (
    <>
      {lines.length > 0 && (
        <Button onClick={() => setAsking(true)}>Đồng ý các dòng không có cảnh báo ({lines.length})</Button>
      )}
      {agreed.length > 0 && (
        <Button
          variant="quiet"
          onClick={() =>
            run(
              () =>
                mark({
                  filingId,
                  marks: bare(agreed).map((line) => ({ ...line, mark: "CLEARED" as const })),
                }),
              () => setAgreed([]),
            )
          }
        >
          Hoàn tác {agreed.length} dòng vừa đồng ý
        </Button>
      )}
      {message && !isAsking && (
        <p role="alert" className="figures-error">
          {message}
        </p>
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={`Đồng ý ${lines.length} dòng không có cảnh báo`}
        verb={`Đồng ý ${lines.length} dòng`}
        pending={pending}
        message={message}
        onConfirm={() =>
          run(
            () => agree({ filingId, lines: bare(lines) }),
            () => {
              setAgreed(lines);
              setAsking(false);
            },
          )
        }
      >
        <ul className="grid gap-1">
          {lines.map(({ indicatorId, label }) => (
            <li key={indicatorId}>{label}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}
