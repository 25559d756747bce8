"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { figuresText } from "@/lib/filings/sheet/text";
import { contentOf } from "./model";
import type { SheetHandle } from "./use-sheet";

type KeptNoticesProps = { copy: SheetHandle["copy"]; labelOf: (indicatorId: string) => string };

/** What this machine had kept: brought back into the sheet, or shown where its lines are closed by now. */
export function KeptNotices({ copy: { restored, stranded, dropStranded }, labelOf }: KeptNoticesProps) {
  const closed = Object.entries(stranded);
  return (
    <>
      {restored > 0 && (
        <Notice kind="info">
          Đã khôi phục {restored} dòng đang giữ trên máy này, chưa kịp lưu lần trước.
        </Notice>
      )}
      {closed.length > 0 && (
        <Notice
          kind="warning"
          title={`${closed.length} dòng giữ trên máy này chưa được lưu và không sửa được nữa`}
        >
          <ul>
            {closed.map(([id, cell]) => {
              const { content } = contentOf(cell.typed);
              return (
                <li key={id}>
                  {labelOf(id)}: {figuresText(content)}
                  {content.explanation && ` · ${content.explanation}`}
                </li>
              );
            })}
          </ul>
          <Button size="small" onClick={dropStranded}>
            Đã xem, bỏ nội dung này
          </Button>
        </Notice>
      )}
    </>
  );
}
