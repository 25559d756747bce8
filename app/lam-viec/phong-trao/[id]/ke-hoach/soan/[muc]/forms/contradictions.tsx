"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { conflictingMilestones, isDay, noHolidays } from "@/lib/calendar";
import type { Milestone } from "@/lib/plans";
import { deadlineText } from "@/lib/vietnamese";
import type { DraftForm } from "../draft/draft-form";

/** Two clauses that give one act different limits, together; the author picks the one that applies, and says why. */
export function Contradictions({ form, milestones }: { form: DraftForm; milestones: readonly Milestone[] }) {
  const readable = milestones.filter(({ rule }) => rule.kind === "after-event" || isDay(rule.day));
  const conflicts = conflictingMilestones(readable, { events: {}, holidays: noHolidays });
  if (conflicts.length === 0) return null;
  return (
    <div className="mb-5 grid gap-3">
      {conflicts.map(({ milestones: pair, deadlines }) => (
        <Choice
          key={pair.map(({ id }) => id).join()}
          options={pair.map((milestone, index) => ({
            milestone,
            moment: deadlineText(deadlines[index] as (typeof deadlines)[0]),
          }))}
          onChoose={(chosen, note) => {
            for (const other of pair) {
              const at = milestones.findIndex(({ id }) => id === other.id);
              const path = `terms.milestones.${at}`;
              form.form.setValue(`${path}.applies`, other.id === chosen, { shouldDirty: true });
              if (other.id === chosen) form.form.setValue(`${path}.note`, note, { shouldDirty: true });
            }
          }}
        />
      ))}
    </div>
  );
}

type Option = { milestone: Milestone; moment: string };

function Choice({
  options,
  onChoose,
}: {
  options: Option[];
  onChoose: (milestoneId: string, note: string) => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const isReady = chosen !== null && note.trim().length >= 10;
  return (
    <Notice kind="error" title="Hai điều khoản nêu hai hạn khác nhau cho một việc. Chọn mốc áp dụng.">
      <div className="mt-2 grid gap-2">
        {options.map(({ milestone, moment }) => (
          <label key={milestone.id} className="choice">
            <input
              type="radio"
              name={options.map((option) => option.milestone.id).join()}
              checked={chosen === milestone.id}
              onChange={() => setChosen(milestone.id)}
            />
            <span>
              {milestone.label}: “{milestone.phrase}” = <b>{moment}</b>
            </span>
          </label>
        ))}
        <label className="grid gap-1">
          <span className="field-label">Căn cứ chọn (in thành ghi chú trên trang kế hoạch)</span>
          <input className="input" value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        <span>
          <Button
            aria-disabled={!isReady || undefined}
            onClick={() => isReady && chosen && onChoose(chosen, note.trim())}
          >
            Áp dụng mốc đã chọn
          </Button>
        </span>
      </div>
    </Notice>
  );
}
