"use client";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import { problemsIn } from "@/components/forms/problems";
import { toast } from "@/components/ui/toast";
import type { Authors } from "@/lib/campaigns/drafts/commands";
import type { PlanPart } from "@/lib/campaigns/drafts/rules";
import { changedFields, mergeTerms, type PlanTerms, planTerms, valueAt, withValueAt } from "@/lib/plans";
import { type Contested, stillContested } from "./contested";
import type { DraftForm } from "./draft-form";
import { readCopy } from "./local-copy";
import { useAuthors } from "./use-authors";
import { useHistory } from "./use-history";
import { type Stored, useSaving } from "./use-saving";

const locked = "Kế hoạch không còn là bản nháp nên không sửa được. Tải lại trang để xem trạng thái hiện tại.";

type Input = { planId: string; version: number; terms: PlanTerms; part: PlanPart; canEdit: boolean };
type Newer = NonNullable<Authors["newer"]>;

/**
 * A draft on the screen: saved by itself, brought together with what others save, with every step to be taken
 * back. Where two authors wrote, both texts are kept until one is picked.
 */
export function useDraft({ planId, version, terms, part, canEdit }: Input) {
  const formId = useId();
  const form = useForm({ defaultValues: { terms } as Record<string, unknown> });
  const stored = useRef<Stored>({ version, terms });
  const isShowing = useRef(false);
  const contestedNow = useRef<Contested[]>([]);
  const [contested, setContested] = useState<Contested[]>([]);
  const contest = useCallback((next: Contested[]) => {
    contestedNow.current = next;
    setContested(next);
  }, []);

  const typed = useCallback(() => JSON.parse(JSON.stringify(form.getValues("terms"))) as PlanTerms, [form]);
  const stale = useRef<() => Promise<void>>(async () => undefined);
  const onStale = useCallback(() => stale.current(), []);
  const saving = useSaving({ planId, canEdit, stored, contested: contestedNow, typed, onStale });
  const { touch, save } = saving;
  const show = useCallback(
    (next: PlanTerms) => {
      isShowing.current = true;
      for (const { name, value } of changedFields(typed(), next))
        form.setValue(`terms.${name}`, value as never);
      isShowing.current = false;
      touch();
    },
    [form, touch, typed],
  );
  const { can, changed, moved, undo, redo } = useHistory(terms, show);

  const receive = useCallback(
    ({ version, terms, savedBy: by, savedAt: at }: Newer) => {
      const from = stored.current.terms;
      const { terms: next, conflicts } = mergeTerms(from, typed(), terms);
      stored.current = { version, terms };
      const earlier = stillContested(contestedNow.current, terms, next);
      contest([...earlier, ...conflicts.map((conflict) => ({ ...conflict, by, at }))]);
      show(next);
      moved(next, from, terms);
    },
    [contest, moved, show, typed],
  );
  const { others, ask } = useAuthors({
    planId,
    part,
    canEdit,
    versionNow: () => stored.current.version,
    onAnswer: ({ isDraft, newer }) => {
      if (!isDraft) saving.refuse(locked);
      else if (newer && newer.version > stored.current.version && !saving.isSending()) receive(newer);
    },
  });
  useEffect(() => {
    stale.current = ask;
  }, [ask]);

  // Every change is a step, and is saved once typing pauses.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (isShowing.current) return;
          changed(typed(), name ?? "");
          if (name) form.clearErrors(name);
          touch();
        },
      }),
    [changed, form, touch, typed],
  );
  // What this machine kept when the connection or the browser was lost comes back once.
  useEffect(() => {
    const kept = canEdit ? readCopy(planId) : null;
    if (!kept) return;
    const { terms: next, conflicts } = mergeTerms(kept.stored, kept.typed, stored.current.terms);
    contest(conflicts.map((conflict) => ({ ...conflict, by: "", at: new Date() })));
    show(next);
  }, [canEdit, contest, planId, show]);
  // A page drawn again may bring what another screen of the same author saved.
  useEffect(() => {
    if (version > stored.current.version && !saving.isSending())
      receive({ version, terms, savedBy: "", savedAt: new Date() });
  });

  const idOf = (name: string) => `${formId}-${name.replaceAll(".", "-")}`;
  const draftForm: DraftForm = {
    form,
    field: (name) => ({ id: idOf(name), name, control: form.control }),
  };
  return {
    draftForm,
    undo,
    redo,
    can,
    others,
    contested,
    typed,
    sync: saving.sync,
    incomplete: saving.incomplete,
    problems: problemsIn(form.formState.errors as FieldErrors, idOf),
    /** Saves at once and says what is still missing. */
    saveNow: async () => {
      // Its sentences are loaded before what is typed is checked: a schema speaks English without them.
      const { sentencesOf } = await import("@/lib/input-words");
      const given = typed();
      const { error } = planTerms.safeParse(given);
      const missing = error ? sentencesOf(error, given) : [];
      form.clearErrors();
      for (const { field, sentence } of missing) form.setError(`terms.${field}`, { message: sentence });
      if ((await save(true)) && missing.length === 0) toast("Đã lưu bản nháp.");
    },
    /** Of two texts for one place the author picks one. */
    choose: (conflict: Contested, whose: "mine" | "theirs") => {
      contest(contestedNow.current.filter((one) => one !== conflict));
      if (whose === "theirs") {
        show(withValueAt(typed(), conflict.path, valueAt(stored.current.terms, conflict.path)));
        changed(typed(), "");
      }
      touch();
    },
  };
}
export type DraftHandle = ReturnType<typeof useDraft>;
