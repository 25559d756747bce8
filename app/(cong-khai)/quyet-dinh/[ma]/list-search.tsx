"use client";
import { useEffect, useId, useState } from "react";
import { matches } from "@/lib/vietnamese";

/**
 * Finds names in the lists of a decision without marks. It appears once script runs: without it the
 * lists are whole and the browser's own search finds what is looked for.
 */
export function ListSearch({ within }: { within: string }) {
  const [ready, setReady] = useState(false);
  const [words, setWords] = useState("");
  const [found, setFound] = useState<number | null>(null);
  const id = useId();
  useEffect(() => setReady(true), []);

  useEffect(() => {
    const rows = document.querySelectorAll<HTMLElement>(`#${within} tbody tr`);
    let shown = 0;
    for (const row of rows) {
      const isShown = words.trim() === "" || matches(words, row.textContent ?? "");
      row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    setFound(words.trim() === "" ? null : shown);
  }, [words, within]);

  if (!ready) return null;
  return (
    <search className="mb-6 block max-w-reading print:hidden">
      <label className="field-label" htmlFor={id}>
        Tìm trong danh sách
      </label>
      <input
        id={id}
        type="search"
        className="input"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p className="field-hint" role="status">
        {found === null ? "Tìm theo tên, đơn vị; không cần gõ dấu." : `${found} dòng phù hợp.`}
      </p>
    </search>
  );
}
