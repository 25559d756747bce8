"use client";
import { useEffect, useState } from "react";

/** Who changed the line, when and from what to what: fetched when the panel opens, for few people look at it. */
export function LineLog({ href }: { href: string | null }) {
  const [sentences, setSentences] = useState<string[] | null | "failed">(null);

  useEffect(() => {
    if (!href) return;
    const asked = new AbortController();
    fetch(href, { signal: asked.signal })
      .then(async (answer) => setSentences(answer.ok ? ((await answer.json()) as string[]) : "failed"))
      .catch(() => !asked.signal.aborted && setSentences("failed"));
    return () => asked.abort();
  }, [href]);

  if (!href) return <p className="text-ink-2">Chưa có thay đổi nào.</p>;
  if (sentences === "failed") return <p className="text-ink-2">Chưa tải được nhật ký. Đóng rồi mở lại.</p>;
  if (sentences === null) return <p className="text-ink-2">Đang tải…</p>;
  if (sentences.length === 0) return <p className="text-ink-2">Chưa có thay đổi nào.</p>;
  return (
    <ul className="grid gap-1 text-sm">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
