"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { timeOf } from "@/lib/calendar";
import { conflictText } from "@/lib/plans";
import type { DraftHandle } from "./use-draft";

/** Places two authors changed at once, each with both texts; nothing is given up until somebody picks. */
export function ConflictNotice({ draft }: { draft: DraftHandle }) {
  if (draft.contested.length === 0) return null;
  return (
    <div className="mb-5">
      <Notice kind="warning" title="Hai người cùng sửa một chỗ" announce>
        <ul className="grid gap-3">
          {draft.contested.map((conflict) => {
            const { place, mine, theirs } = conflictText(conflict, draft.typed());
            const who = conflict.by || "Người khác";
            return (
              <li key={conflict.path.join("/")} className="grid gap-1">
                <p>
                  {who} vừa sửa {place} lúc {timeOf(new Date(conflict.at))}: {theirs}. Giữ nội dung đó hay
                  dùng {mine} vừa nhập?
                </p>
                <span className="flex flex-wrap gap-2">
                  <Button size="small" onClick={() => draft.choose(conflict, "theirs")}>
                    Giữ của {who}
                  </Button>
                  <Button size="small" onClick={() => draft.choose(conflict, "mine")}>
                    Dùng nội dung vừa nhập
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      </Notice>
    </div>
  );
}
