"use client";
import { useMemo } from "react";
import { VerbButton } from "@/components/forms/verb-button";
import type { ReadingPage } from "@/lib/campaigns/reading/queries";
import { usePassageAction } from "./actions";
import { type Piece, piecesOf } from "./pieces";

type Props = Pick<ReadingPage, "text" | "passages" | "proposals"> & {
  planId: string;
  version: number;
  active: string | null;
  onMark: (key: string) => void;
};

const uses = [
  { use: "contents", label: "Nội dung thi đua" },
  { use: "collective", label: "Đối tượng: tập thể" },
  { use: "individual", label: "Đối tượng: cá nhân" },
  { use: "task", label: "Nhiệm vụ" },
  { use: "clause", label: "Lời văn của kế hoạch" },
] as const;

/** The text as given: the phrases proposals rest on are marked, and any paragraph can be used as it stands. */
export function ReadingText({ planId, version, text, passages, proposals, active, onMark }: Props) {
  const paragraphs = useMemo(() => piecesOf(text, passages, proposals), [text, passages, proposals]);
  return (
    <div className="reading-text">
      {paragraphs.map(({ start, passage, pieces }) =>
        passage ? (
          <div key={start} className="reading-passage">
            <p>
              {pieces.map((piece) => (
                <Words key={piece.start} {...{ piece, active, onMark }} />
              ))}
            </p>
            <PassageUses {...{ planId, version, passage }} />
          </div>
        ) : (
          <p key={start} className="text-sm text-ink-2">
            {pieces.map((piece) => (
              <Words key={piece.start} {...{ piece, active, onMark }} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

type PassageProps = Pick<Props, "planId" | "version"> & { passage: ReadingPage["passages"][number] };

/** What a paragraph is used as already, and what it can be used as. */
function PassageUses({ planId, version, passage: { id, label, done } }: PassageProps) {
  const used = uses.filter(({ use }) => done.includes(use));
  return (
    <>
      {used.length > 0 && (
        <p className="text-xs text-met">
          Đã dùng làm: {used.map((one) => one.label).join(", ")}
          {label && ` (${label})`}
        </p>
      )}
      <details className="passage-uses">
        <summary>Dùng câu này</summary>
        <div className="flex flex-wrap gap-1 py-1">
          {uses
            .filter((one) => !used.includes(one))
            .map(({ use, label: name }) => (
              <VerbButton
                key={use}
                label={name}
                size="small"
                action={usePassageAction}
                input={{ planId, version, passageId: id, use }}
                done="Đã đưa vào kế hoạch."
              />
            ))}
        </div>
      </details>
    </>
  );
}

function Words({ piece, active, onMark }: { piece: Piece } & Pick<Props, "active" | "onMark">) {
  const [first] = piece.keys;
  if (first === undefined) return piece.words;
  return (
    <a
      href={`#de-xuat-${first}`}
      id={`chu-${piece.start}`}
      className="reading-mark"
      data-active={active !== null && piece.keys.includes(active)}
      onClick={() => onMark(first)}
    >
      {piece.words}
    </a>
  );
}
