"use client";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { unanswered } from "@/components/forms/unanswered";
import { useRefusal } from "@/components/forms/use-refusal";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/action-result";
import type { NoteInput } from "@/lib/filings/notes/schema";

export type AddNote = (input: NoteInput) => Promise<ActionResult>;
type Note = { id: string; text: string; by: string; at: string };
type LineNotesProps = {
  /** Where they are read; null while the unit has no sheet yet. */
  href: string | null;
  indicatorId: string;
  ensureFiling: () => Promise<ActionResult<{ id: string }>>;
  add: AddNote;
};

/** What the people of the unit tell each other on this line; nobody else reads it and it is not submitted. */
export function LineNotes({ href, indicatorId, ensureFiling, add }: LineNotesProps) {
  const [notes, setNotes] = useState<Note[]>([]);
  const told = useRefusal();
  const load = useCallback(async () => {
    if (!href) return;
    const answer = await fetch(href).catch(() => null);
    if (answer?.ok) setNotes((await answer.json()) as Note[]);
  }, [href]);
  useEffect(() => void load(), [load]);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("text") ?? "");
    told.say(null);
    const filing = await ensureFiling();
    const result = filing.ok
      ? await add({ filingId: filing.data.id, indicatorId, text }).catch(
          unanswered("Chưa ghi được. Kiểm tra kết nối rồi thử lại."),
        )
      : filing;
    if (!result.ok) return told.refuse(form, result);
    form.reset();
    await load();
  }

  return (
    <section className="grid gap-2" aria-label="Ghi chú nội bộ">
      <h3>Ghi chú nội bộ</h3>
      <p className="text-ink-2 text-sm">Chỉ người của đơn vị đọc được, không gửi kèm số liệu.</p>
      <ul className="grid gap-1 text-sm">
        {notes.map(({ id, text, by, at }) => (
          <li key={id}>
            <span className="text-ink-2">
              {at} {by}:
            </span>{" "}
            {text}
          </li>
        ))}
      </ul>
      <form onSubmit={send} className="flex flex-wrap gap-2">
        <input className="input flex-1" name="text" aria-label="Ghi chú mới" autoComplete="off" />
        <Button type="submit">Ghi chú</Button>
      </form>
      {told.message && (
        <p role="alert" className="figures-error">
          {told.message}
        </p>
      )}
    </section>
  );
}
