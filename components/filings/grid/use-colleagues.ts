"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { SheetPresence } from "@/lib/filings/colleagues/schema";

export type Colleague = { userId: string; name: string; part: string };
type Answer = { others: Colleague[]; version: number | null };
export type JoinSheet = (input: SheetPresence) => Promise<ActionResult<Answer>>;

const pauseBetween = 15_000;

type Input = {
  periodId: string;
  isAtWork: boolean;
  join: JoinSheet;
  /** The version of the sheet on the screen; null before anybody has opened it. */
  version: number | null;
  /** The line somebody is in. */
  lineNow: () => string;
};

/** Who else is at work in the sheet, asked while it is looked at; what they saved is drawn as soon as it is heard of. */
export function useColleagues({ periodId, isAtWork, join, version, lineNow }: Input): Colleague[] {
  const [others, setOthers] = useState<Colleague[]>([]);
  const router = useRouter();
  const latest = useRef({ version, lineNow });
  useEffect(() => {
    latest.current = { version, lineNow };
  });

  useEffect(() => {
    if (!isAtWork) return;
    async function ask() {
      if (document.visibilityState !== "visible") return;
      const answer = await join({ periodId, indicatorId: latest.current.lineNow() }).catch(() => null);
      if (!answer?.ok) return;
      setOthers((before) =>
        JSON.stringify(before) === JSON.stringify(answer.data.others) ? before : answer.data.others,
      );
      if (answer.data.version !== latest.current.version) router.refresh();
    }
    void ask();
    const timer = setInterval(ask, pauseBetween);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [periodId, isAtWork, join, router]);
  return others;
}
