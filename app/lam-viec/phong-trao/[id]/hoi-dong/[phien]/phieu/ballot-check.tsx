"use client";
import { Button } from "@/components/ui/button";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { choiceText } from "@/lib/commendations/sessions/text";
import type { VoteChoice } from "@/prisma/generated/enums";
import type { BallotCase, Draft } from "./ballot";

const tones: Record<VoteChoice, Tone> = { AGREE: "met", DISAGREE: "failed", OTHER: "due" };
type Props = {
  cases: BallotCase[];
  draft: Draft;
  onEdit: () => void;
  title?: string;
  editLabel?: string;
};

/** Everything that is about to be sent, in one list, before it is. */
export function BallotCheck({
  cases,
  draft,
  onEdit,
  title = "Kiểm tra phiếu",
  editLabel = "Sửa phiếu",
}: Props) {
  const count = (choice: VoteChoice) => cases.filter(({ id }) => draft[id]?.choice === choice).length;
  return (
    <section className="mt-4" aria-labelledby="kiem-tra-phieu">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id="kiem-tra-phieu">{title}</h2>
        <Button size="small" icon="edit" onClick={onEdit}>
          {editLabel}
        </Button>
      </div>
      <p className="mb-3">
        {cases.length} trường hợp: {count("AGREE")} đồng ý, {count("DISAGREE")} không đồng ý, {count("OTHER")}{" "}
        ý kiến khác.
      </p>
      <ul className="case-list">
        {cases.map(({ id, subjectName, about }) => {
          const { choice, note } = draft[id] ?? { note: "" };
          return (
            <li key={id} className="case-card line-head">
              <div className="min-w-0">
                <p className="font-medium">{subjectName}</p>
                <p className="text-sm text-ink-2">{note ? `${about} · ${note}` : about}</p>
              </div>
              {choice && <StatusTag tone={tones[choice]}>{choiceText[choice]}</StatusTag>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
