"use client";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import { problemsIn } from "@/components/forms/problems";
import { toast } from "@/components/ui/toast";
import type { Authors } from "@/lib/campaigns/drafts/commands";
import type { PlanPart } from "@/lib/campaigns/drafts/rules";
import {
  changedFields,
  mergeTerms,
  type PlanTerms,
  planTerms,
  savableTerms,
  valueAt,
  withValueAt,
} from "@/lib/plans";
import { autosaveDraftAction, saveDraftAction } from "../../actions";
import { type Contested, stillContested, withoutContested } from "./contested";
import type { DraftForm } from "./draft-form";
import { readCopy, writeCopy } from "./local-copy";
import { useAuthors } from "./use-authors";
import { useHistory } from "./use-history";

export type Sync =
  | { kind: "idle"; savedAt: Date | null }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "refused"; message: string };

const pauseBeforeSaving = 800;
const pauseBeforeRetry = 5_000;
const locked = "Kế hoạch không còn là bản nháp nên không sửa được. Tải lại trang để xem trạng thái hiện tại.";

type Input = { planId: string; version: number; terms: PlanTerms; part: PlanPart; canEdit: boolean };

/**
 * A draft on the screen: saved by itself after a pause, kept on this machine while it cannot be sent, brought
 * together with what others save, with every step to be taken back.
 */
export function useDraft({ planId, version, terms, part, canEdit }: Input) {
  const formId = useId();
  const router = useRouter();
  const form = useForm({ defaultValues: { terms } as Record<string, unknown> });
  const stored = useRef({ version, terms });
  const isSending = useRef(false);
  const isShowing = useRef(false);
  const savedAt = useRef<Date | null>(null);
  const contestedNow = useRef<Contested[]>([]);
  const [contested, setContested] = useState<Contested[]>([]);
  const [sync, setSync] = useState<Sync>({ kind: "idle", savedAt: null });
  const [incomplete, setIncomplete] = useState(0);
  const [changes, setChanges] = useState(0);

  const typed = useCallback(() => JSON.parse(JSON.stringify(form.getValues("terms"))) as PlanTerms, [form]);
  const show = useCallback(
    (next: PlanTerms) => {
      isShowing.current = true;
      for (const { name, value } of changedFields(typed(), next))
        form.setValue(`terms.${name}`, value as never);
      isShowing.current = false;
      setChanges((count) => count + 1);
    },
    [form, typed],
  );
  const { can, changed, moved, undo, redo } = useHistory(terms, show);
  const contest = useCallback((next: Contested[]) => {
    contestedNow.current = next;
    setContested(next);
  }, []);

  /** What somebody else saved is brought together with what is typed here; where both wrote, both are kept. */
  const receive = useCallback(
    (newer: { version: number; terms: PlanTerms; savedBy: string; savedAt: Date }) => {
      const from = stored.current.terms;
      const { terms: next, conflicts } = mergeTerms(from, typed(), newer.terms);
      stored.current = { version: newer.version, terms: newer.terms };
      const { savedBy: by, savedAt: at } = newer;
      const earlier = stillContested(contestedNow.current, newer.terms, next);
      contest([...earlier, ...conflicts.map((conflict) => ({ ...conflict, by, at }))]);
      show(next);
      moved(next, from, newer.terms);
    },
    [contest, moved, show, typed],
  );
  const { others, ask } = useAuthors({
    planId,
    part,
    canEdit,
    versionNow: () => stored.current.version,
    onAnswer: ({ isDraft, newer }: Authors) => {
      if (!isDraft) setSync({ kind: "refused", message: locked });
      else if (newer && newer.version > stored.current.version && !isSending.current) receive(newer);
    },
  });

  const save = useCallback(
    async (isAsked = false): Promise<boolean> => {
      if (isSending.current) return false;
      const mine = typed();
      const { version: over, terms: before } = stored.current;
      const { terms: next, incomplete } = savableTerms(withoutContested(mine, contestedNow.current), before);
      setIncomplete(incomplete.length);
      const isUnchanged = changedFields(before, next).length === 0;
      writeCopy(planId, changedFields(before, mine).length === 0 ? null : { stored: before, typed: mine });
      if (isUnchanged) {
        if (isAsked) router.refresh();
        setSync((sync) => (sync.kind === "refused" ? sync : { kind: "idle", savedAt: savedAt.current }));
        return true;
      }
      isSending.current = true;
      setSync({ kind: "saving" });
      const send = isAsked ? saveDraftAction : autosaveDraftAction;
      const result = await send({ planId, version: over, terms: next }).catch(() => null);
      isSending.current = false;
      if (!result || (!result.ok && result.reason === "outage")) {
        setSync({ kind: "offline" });
        return false;
      }
      if (result.ok) {
        stored.current = { version: result.data.version, terms: next };
        const rest = typed();
        writeCopy(planId, changedFields(next, rest).length === 0 ? null : { stored: next, typed: rest });
        savedAt.current = new Date();
        setSync({ kind: "idle", savedAt: savedAt.current });
        setChanges((count) => count + 1);
        return true;
      }
      if (result.reason === "conflict") {
        await ask();
        setSync({ kind: "saving" });
        setChanges((count) => count + 1);
        return false;
      }
      setSync({ kind: "refused", message: result.message });
      return false;
    },
    [ask, planId, router, typed],
  );

  // Every change is a step, and is saved once typing pauses.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (isShowing.current) return;
          changed(typed(), name ?? "");
          if (name) form.clearErrors(name);
          setChanges((count) => count + 1);
        },
      }),
    [changed, form, typed],
  );
  useEffect(() => {
    if (!canEdit || changes === 0) return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [canEdit, changes, save]);
  useEffect(() => {
    if (sync.kind !== "offline") return;
    const again = () => void save();
    const timer = setInterval(again, pauseBeforeRetry);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [save, sync]);
  useEffect(() => {
    if (!canEdit) return;
    const leaving = () => document.visibilityState === "hidden" && void save();
    document.addEventListener("visibilitychange", leaving);
    return () => {
      document.removeEventListener("visibilitychange", leaving);
      void save();
    };
  }, [canEdit, save]);

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
    if (version > stored.current.version && !isSending.current)
      receive({ version, terms, savedBy: "", savedAt: new Date() });
  }, [receive, terms, version]);

  const idOf = (name: string) => `${formId}-${name.replaceAll(".", "-")}`;
  const draftForm: DraftForm = {
    form,
    field: (name) => ({ id: idOf(name), name, control: form.control }),
  };
  /** Saves at once and says what is still missing. */
  async function saveNow() {
    const issues = planTerms.safeParse(typed()).error?.issues ?? [];
    form.clearErrors();
    for (const { path, message } of issues) form.setError(`terms.${path.join(".")}`, { message });
    if ((await save(true)) && issues.length === 0) toast("Đã lưu bản nháp.");
  }
  return {
    draftForm,
    saveNow,
    undo,
    redo,
    can,
    others,
    sync,
    incomplete,
    contested,
    typed,
    problems: problemsIn(form.formState.errors as FieldErrors, idOf),
    /** Of two texts for one place the author picks one. */
    choose: (conflict: Contested, whose: "mine" | "theirs") => {
      contest(contestedNow.current.filter((one) => one !== conflict));
      if (whose === "theirs") {
        show(withValueAt(typed(), conflict.path, valueAt(stored.current.terms, conflict.path)));
        changed(typed(), "");
      }
      setChanges((count) => count + 1);
    },
  };
}
export type DraftHandle = ReturnType<typeof useDraft>;
