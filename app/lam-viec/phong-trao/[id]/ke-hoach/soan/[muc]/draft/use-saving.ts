"use client";
import { useRouter } from "next/navigation";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { unanswered } from "@/components/forms/unanswered";
import { type PlanPart, partOfField } from "@/lib/campaigns/drafts/rules";
import { type PlanTerms, savableTerms } from "@/lib/plans";
import { autosaveDraftAction, saveDraftAction } from "../../actions";
import { type Contested, isSameTerms, withoutContested } from "./contested";
import { writeCopy } from "./local-copy";

export type Sync =
  | { kind: "idle"; savedAt: Date | null }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "refused"; message: string };
/** The draft as the server has it. */
export type Stored = { version: number; terms: PlanTerms };

const pauseBeforeSaving = 800;
const pauseBeforeRetry = 5_000;
const pauseBeforeChecking = 2_000;

type Input = {
  planId: string;
  canEdit: boolean;
  stored: RefObject<Stored>;
  contested: RefObject<Contested[]>;
  typed: () => PlanTerms;
  /** Another author was faster: fetches and brings in what they saved. */
  onStale: () => Promise<void>;
};

/** Sends what is typed after a pause, keeps it on this machine while it cannot be sent, and tries again. */
export function useSaving({ planId, canEdit, stored, contested, typed, onStale }: Input) {
  const router = useRouter();
  const [sync, setSync] = useState<Sync>({ kind: "idle", savedAt: null });
  const [incomplete, setIncomplete] = useState<PlanPart[]>([]);
  const [changes, setChanges] = useState(0);
  const savedAt = useRef<Date | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);
  const touch = useCallback(() => setChanges((count) => count + 1), []);

  const keepUnsent = useCallback(() => {
    const [typedNow, { terms }] = [typed(), stored.current];
    writeCopy(planId, isSameTerms(terms, typedNow) ? null : { stored: terms, typed: typedNow });
  }, [planId, stored, typed]);

  const send = useCallback(
    async (terms: PlanTerms, isAsked: boolean): Promise<boolean> => {
      setSync({ kind: "saving" });
      const save = isAsked ? saveDraftAction : autosaveDraftAction;
      const result = await save({ planId, version: stored.current.version, terms }).catch(
        unanswered("", "Cổng vừa được nâng cấp: tải lại trang (F5), nội dung vẫn giữ trên máy này."),
      );
      if (!result.ok && (result.reason === "outage" || result.reason === "unreachable")) {
        setSync({ kind: "offline" });
        return false;
      }
      if (result.ok) {
        stored.current = { version: result.data.version, terms };
        savedAt.current = new Date();
        keepUnsent();
        setSync({ kind: "idle", savedAt: savedAt.current });
        // What was typed while this was under way follows.
        touch();
        return true;
      }
      if (result.reason === "conflict") {
        sending.current = null;
        await onStale();
        touch();
      } else setSync({ kind: "refused", message: result.message });
      return false;
    },
    [keepUnsent, onStale, planId, stored, touch],
  );

  const save = useCallback(
    async (isAsked = false): Promise<boolean> => {
      if (sending.current) {
        const isSaved = await sending.current;
        if (!isAsked) return isSaved;
      }
      keepUnsent();
      const { terms: before } = stored.current;
      const { terms, incomplete } = savableTerms(withoutContested(typed(), contested.current), before);
      setIncomplete([...new Set(incomplete.map(({ field }) => partOfField(field)))]);
      if (isSameTerms(before, terms)) {
        if (isAsked) router.refresh();
        setSync((sync) => (sync.kind === "refused" ? sync : { kind: "idle", savedAt: savedAt.current }));
        return true;
      }
      sending.current = send(terms, isAsked);
      const isSaved = await sending.current;
      sending.current = null;
      return isSaved;
    },
    [contested, keepUnsent, router, send, stored, typed],
  );

  useEffect(() => {
    if (!canEdit || changes === 0) return;
    const timer = setTimeout(() => void save(), pauseBeforeSaving);
    return () => clearTimeout(timer);
  }, [canEdit, changes, save]);
  // What the check says of this part stands on the page: once typing rests, it follows what was saved.
  useEffect(() => {
    if (sync.kind !== "idle" || !sync.savedAt) return;
    const timer = setTimeout(() => router.refresh(), pauseBeforeChecking);
    return () => clearTimeout(timer);
  }, [router, sync]);
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

  const refuse = useCallback((message: string) => setSync({ kind: "refused", message }), []);
  return { sync, incomplete, save, touch, refuse, isSending: () => sending.current !== null };
}
