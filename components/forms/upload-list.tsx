"use client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/vietnamese";
import type { UploadItem } from "./use-uploads";

type UploadListProps = { items: readonly UploadItem[]; onRemove: (item: UploadItem) => void };

/** The files of an upload, each with its own state. */
export function UploadList({ items, onRemove }: UploadListProps) {
  return (
    <>
      <ul className="upload-list">
        {items.map((item) => (
          <li key={item.key}>
            <Icon name={item.state === "failed" ? "failed" : item.state === "done" ? "met" : "upload"} />
            <div className="min-w-0 grow">
              <p className="break-words font-medium">{item.name}</p>
              <UploadState item={item} />
            </div>
            {item.state === "failed" && (
              <Button size="small" onClick={item.retry}>
                Thử lại
              </Button>
            )}
            {item.state !== "sending" && (
              <Button size="small" variant="quiet" onClick={() => onRemove(item)}>
                Bỏ<span className="sr-only"> {item.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {items.map(outcomeOf).filter(Boolean).join(" ")}
      </p>
    </>
  );
}

/** What is read aloud of a file: how it ended, not every percent on the way. */
function outcomeOf(item: UploadItem): string | null {
  if (item.state === "sending") return null;
  return item.state === "failed" ? `${item.name}: Lỗi: ${item.message}` : `${item.name}: Đã tải.`;
}

function UploadState({ item }: { item: UploadItem }) {
  if (item.state === "sending")
    return (
      <>
        <p className="text-sm text-ink-2">Đang tải {item.percent}%</p>
        <progress value={item.percent} max={100} aria-label={`Đang tải ${item.name}`} />
      </>
    );
  if (item.state === "failed") return <p className="text-sm text-danger">Lỗi: {item.message}</p>;
  const pages = item.file.pages ? ` · ${item.file.pages} trang` : "";
  return (
    <p className="text-sm text-ink-2">
      Đã tải · {formatFileSize(item.file.size)}
      {pages}
    </p>
  );
}
