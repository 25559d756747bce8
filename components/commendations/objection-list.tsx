import type { ReactNode } from "react";
import { StatusTag } from "@/components/ui/status-tag";
import type { CommentsPage } from "@/lib/commendations/decisions/comments/queries";
import { formatDate } from "@/lib/vietnamese";

type Objection = CommentsPage["objections"][number];
type Props = { objections: readonly Objection[]; verb?: (objection: Objection) => ReactNode };

/** Objections to a draft list, each with its answer or the mark that it waits for one. */
export function ObjectionList({ objections, verb }: Props) {
  if (objections.length === 0) return <p className="text-ink-2">Chưa có ý kiến nào.</p>;
  return (
    <ul className="grid gap-3">
      {objections.map((one) => (
        <li key={one.id} className="rounded-md border border-line p-3">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <p className="font-medium">
              {one.byName}
              <span className="block text-sm font-normal text-ink-2">
                Nhận ngày {formatDate(one.receivedOn.toISOString().slice(0, 10))}
                {one.nomination && ` · về trường hợp ${one.nomination.subjectName}`}
              </span>
            </p>
            <StatusTag tone={one.answer ? "met" : "due"}>
              {one.answer ? "Đã trả lời" : "Chưa trả lời"}
            </StatusTag>
          </div>
          <p className="mt-2 max-w-reading whitespace-pre-line">{one.content}</p>
          {one.answer && (
            <p className="mt-2 max-w-reading whitespace-pre-line border-l-4 border-line pl-3">
              <b>Trả lời:</b> {one.answer}
            </p>
          )}
          {verb && <div className="mt-2">{verb(one)}</div>}
        </li>
      ))}
    </ul>
  );
}
