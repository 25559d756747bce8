"use client";
import { useState } from "react";
import { VerbButton } from "@/components/forms/verb-button";
import { Button } from "@/components/ui/button";
import { planPartText } from "@/lib/campaigns/drafts/text";
import type { ReadingPage } from "@/lib/campaigns/reading/queries";
import { acceptProposalsAction } from "./actions";
import { type Choice, ProposalCard } from "./proposal-card";
import { ReadingText } from "./reading-text";

type Props = Pick<ReadingPage, "text" | "passages" | "proposals"> & { planId: string; version: number };

/** The text with its phrases marked on one side, a decision on each proposal on the other. */
export function ReadingDesk({ planId, version, text, passages, proposals }: Props) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [active, setActive] = useState<string | null>(null);
  const open = proposals.filter(({ standing }) => standing === "open");
  const accepted = open.filter(({ key }) => choices[key]?.verdict === "accepted");
  const undecided = open.filter(({ key }) => !choices[key]);
  const choose = (keys: string[], choice: Choice | null) =>
    setChoices((known) => {
      const next = { ...known };
      for (const key of keys) {
        if (choice) next[key] = choice;
        else delete next[key];
      }
      return next;
    });
  const parts = [...new Set(proposals.map(({ part }) => part))];

  return (
    <>
      <div className="reading-desk">
        <section aria-labelledby="toan-van">
          <h2 id="toan-van" className="mb-2">
            Toàn văn
          </h2>
          <ReadingText {...{ planId, version, text, passages, proposals, active }} onMark={setActive} />
        </section>
        <section aria-labelledby="de-xuat">
          <h2 id="de-xuat" className="mb-2">
            Đề xuất ({proposals.length})
          </h2>
          {proposals.length === 0 && (
            <p className="text-ink-2">
              Không tìm thấy đề xuất nào đủ chắc chắn. Dùng nút “Dùng câu này” bên cạnh từng đoạn, hoặc nhập ở
              các phần của kế hoạch.
            </p>
          )}
          {parts.map((part) => (
            <div key={part} className="mb-4">
              <h3 className="mb-2 text-base">{planPartText[part]}</h3>
              <ul className="grid gap-2">
                {proposals
                  .filter((one) => one.part === part)
                  .map((proposal) => (
                    <ProposalCard
                      key={proposal.key}
                      proposal={proposal}
                      choice={choices[proposal.key] ?? null}
                      isActive={active === proposal.key}
                      onChoose={(choice) => choose([proposal.key], choice)}
                      onShow={() => setActive(proposal.key)}
                    />
                  ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
      {open.length > 0 && (
        <div className="sticky-verbs">
          <p role="status">
            Đã nhận{" "}
            <span className="so font-semibold">
              {accepted.length}/{open.length}
            </span>{" "}
            đề xuất · còn {undecided.length} chưa xem
          </p>
          <div className="flex flex-wrap items-start gap-2">
            {undecided.length > 0 && (
              <Button
                onClick={() =>
                  choose(
                    undecided.map(({ key }) => key),
                    { verdict: "accepted", changes: {} },
                  )
                }
              >
                Nhận các đề xuất còn lại ({undecided.length})
              </Button>
            )}
            {accepted.length > 0 && (
              <VerbButton
                label={`Đưa ${accepted.length} đề xuất vào kế hoạch`}
                variant="primary"
                action={acceptProposalsAction}
                input={{
                  planId,
                  version,
                  accepted: accepted.map(({ key }) => ({ key, changes: choices[key]?.changes ?? {} })),
                }}
                done="Đã đưa vào kế hoạch."
              />
            )}
          </div>
        </div>
      )}
    </>
  );
}
