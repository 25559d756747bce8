"use client";
import { useState } from "react";
import { PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { Button } from "@/components/ui/button";
import { StatusTag } from "@/components/ui/status-tag";
import type { ShownProposal } from "@/lib/campaigns/reading/queries";

/** What was decided about a proposal, with the words changed in it. */
export type Choice = { verdict: "accepted" | "rejected"; changes: Record<string, string> };
type Props = {
  proposal: ShownProposal;
  choice: Choice | null;
  isActive: boolean;
  onChoose: (choice: Choice | null) => void;
  onShow: () => void;
};

/** One proposal: what would enter, what it means at its edge, the words it rests on, and what to do with it. */
export function ProposalCard({ proposal, choice, isActive, onChoose, onShow }: Props) {
  const { key, name, said, meaning, quote, standing, isSure } = proposal;
  const [isEditing, setIsEditing] = useState(false);
  const changed = proposal.inputs.flatMap(({ name, label, choices }) => {
    const value = choice?.changes[name];
    return value === undefined
      ? []
      : [{ label, now: choices?.find((one) => one.value === value)?.label ?? value }];
  });
  return (
    <li id={`de-xuat-${key}`} className="proposal" data-active={isActive} data-choice={choice?.verdict}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0">
          <span className="block text-sm text-ink-2">{name}</span>
          <span className="font-medium">{said}</span>
        </p>
        <ProposalTag {...{ standing, choice, isSure }} />
      </div>
      {choice?.verdict === "accepted" && changed.length > 0 ? (
        <p className="text-sm">
          Sửa thành: {changed.map(({ label, now }) => `${label} “${now}”`).join(", ")}
        </p>
      ) : (
        meaning && <p className="text-sm text-ink-2">{meaning}</p>
      )}
      <a href={`#chu-${proposal.start}`} className="proposal-quote" onClick={onShow}>
        “{quote.length > 160 ? `${quote.slice(0, 160)}…` : quote}”
      </a>
      {isEditing && (
        <ChangeForm
          inputs={proposal.inputs}
          changes={choice?.changes ?? {}}
          onDone={(changes) => {
            setIsEditing(false);
            if (changes) onChoose({ verdict: "accepted", changes });
          }}
        />
      )}
      {standing === "open" && !isEditing && (
        <div className="flex flex-wrap gap-2">
          {choice ? (
            <Button size="small" variant="quiet" onClick={() => onChoose(null)}>
              Chọn lại
            </Button>
          ) : (
            <>
              <Button
                size="small"
                icon="check"
                aria-label={`Nhận: ${name}, ${said}`}
                onClick={() => onChoose({ verdict: "accepted", changes: {} })}
              >
                Nhận
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Bỏ: ${name}, ${said}`}
                onClick={() => onChoose({ verdict: "rejected", changes: {} })}
              >
                Bỏ
              </Button>
            </>
          )}
          {proposal.inputs.length > 0 && choice?.verdict !== "rejected" && (
            <Button
              size="small"
              variant="quiet"
              icon="edit"
              aria-label={`Sửa: ${name}, ${said}`}
              onClick={() => setIsEditing(true)}
            >
              Sửa
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function ProposalTag({
  standing,
  choice,
  isSure,
}: Pick<ShownProposal, "standing" | "isSure"> & { choice: Choice | null }) {
  if (standing === "entered")
    return (
      <StatusTag tone="met" icon="check">
        Đã có trong kế hoạch
      </StatusTag>
    );
  if (standing === "waiting")
    return (
      <StatusTag tone="missing" icon="warning">
        Chưa đưa vào được
      </StatusTag>
    );
  if (choice)
    return choice.verdict === "accepted" ? (
      <StatusTag tone="met" icon="check">
        {Object.keys(choice.changes).length > 0 ? "Nhận, có sửa" : "Nhận"}
      </StatusTag>
    ) : (
      <StatusTag tone="none">Bỏ</StatusTag>
    );
  return isSure ? null : (
    <StatusTag tone="missing" icon="search">
      Cần xem kỹ
    </StatusTag>
  );
}

type ChangeProps = {
  inputs: ShownProposal["inputs"];
  changes: Record<string, string>;
  onDone: (changes: Record<string, string> | null) => void;
};

/** Puts right what the reader made of the words; the words themselves stay. */
function ChangeForm({ inputs, changes, onDone }: ChangeProps) {
  return (
    <form
      className="proposal-form"
      onSubmit={(event) => {
        event.preventDefault();
        const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
        const before = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
        onDone(Object.fromEntries(values.filter(([name, value]) => before[name ?? ""] !== value)));
      }}
    >
      {inputs.map(({ name, label, value, choices }) =>
        choices ? (
          <PlainSelect
            key={name}
            name={name}
            label={label}
            choices={choices}
            defaultValue={changes[name] ?? value}
          />
        ) : (
          <PlainTextField key={name} name={name} label={label} defaultValue={changes[name] ?? value} />
        ),
      )}
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary">
          Nhận bản sửa
        </Button>
        <Button size="small" variant="quiet" onClick={() => onDone(null)}>
          Quay lại
        </Button>
      </div>
    </form>
  );
}
