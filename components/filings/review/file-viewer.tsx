"use client";
import { useState } from "react";
import { LinkButton } from "@/components/ui/button";
import type { GridEvidence } from "@/lib/filings/grid/rules";
import { FileDetails } from "./file-details";
import { FilePreview } from "./file-preview";

/** The evidence of a line: one file at a time, opened at the page and place that prove it. */
export function FileViewer({ evidence, startsOn }: { evidence: readonly GridEvidence[]; startsOn: string }) {
  const [chosen, setChosen] = useState(0);
  const one = evidence[chosen] ?? evidence[0];
  if (!one) return <p className="review-empty">Dòng này không có tài liệu kiểm chứng.</p>;
  const { file } = one;
  return (
    <div className="review-file">
      <div className="flex flex-wrap items-center gap-2">
        {evidence.length > 1 && (
          <select
            className="input review-choice"
            aria-label="Tệp kiểm chứng"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {evidence.map(({ id, file: { name } }, index) => (
              <option key={id} value={index}>
                {name}
              </option>
            ))}
          </select>
        )}
        {evidence.length === 1 && <span className="min-w-0 break-words font-medium">{file.name}</span>}
        <LinkButton href={`/tep/${file.id}`} size="small" variant="quiet" icon="download" prefetch={false}>
          Tải về
        </LinkButton>
      </div>
      <FileDetails one={one} startsOn={startsOn} />
      <FilePreview key={one.id} file={file} page={one.page} region={one.region} />
    </div>
  );
}
