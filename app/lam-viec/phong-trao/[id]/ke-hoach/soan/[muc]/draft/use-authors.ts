"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Authors } from "@/lib/campaigns/drafts/commands";
import type { PlanPart } from "@/lib/campaigns/drafts/rules";
import { joinAuthorsAction } from "../../actions";

const pauseBetween = 15_000;

type Input = {
  planId: string;
  part: PlanPart;
  canEdit: boolean;
  /** The version of the draft this screen has now. */
  versionNow: () => number;
  onAnswer: (answer: Authors) => void;
};

/** Who else is at work in the draft, asked while the page is looked at; `ask` asks at once. */
export function useAuthors({ planId, part, canEdit, versionNow, onAnswer }: Input) {
  const [others, setOthers] = useState<Authors["others"]>([]);
  const latest = useRef({ versionNow, onAnswer });
  useEffect(() => {
    latest.current = { versionNow, onAnswer };
  });

  const ask = useCallback(async () => {
    const version = latest.current.versionNow();
    const answer = await joinAuthorsAction({ planId, part, version }).catch(() => null);
    if (!answer?.ok) return;
    setOthers(answer.data.others);
    latest.current.onAnswer(answer.data);
  }, [planId, part]);

  useEffect(() => {
    if (!canEdit) return;
    const askIfSeen = () => document.visibilityState === "visible" && void ask();
    askIfSeen();
    const timer = setInterval(askIfSeen, pauseBetween);
    document.addEventListener("visibilitychange", askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  }, [ask, canEdit]);
  return { others, ask };
}
