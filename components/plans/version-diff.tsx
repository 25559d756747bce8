import { StatusTag } from "@/components/ui/status-tag";
import type { StructureChange, VersionChanges, WordRun } from "@/lib/campaigns/versions/rules";
import { termsPartText } from "@/lib/plans/text";

/** What changed between two versions: one sentence for each change, then its words before and after. */
export function VersionDiff({ changes: { structure, clauses } }: { changes: VersionChanges }) {
  const parts = [...new Set(structure.map(({ part }) => part))];
  return (
    <div className="grid gap-6">
      <section>
        <h3 className="mb-2">Nội dung thay đổi ({structure.length})</h3>
        {structure.length === 0 && <p className="text-ink-2">Nội dung có cấu trúc không thay đổi.</p>}
        <div className="grid gap-4">
          {parts.map((part) => (
            <section key={part}>
              <h4 className="mb-1 font-semibold">{termsPartText[part]}</h4>
              <ul className="grid gap-3">
                {structure
                  .filter((change) => change.part === part)
                  .map((change) => (
                    <Change key={change.key} change={change} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </section>
      <section>
        <h3 className="mb-2">Lời văn thay đổi ({clauses.length})</h3>
        {clauses.length === 0 && <p className="text-ink-2">Lời văn không thay đổi.</p>}
        <ul className="grid gap-3">
          {clauses.map(({ id, label, heading, runs }) => (
            <li key={id} className="card">
              <h4 className="mb-2 font-semibold">{[label, heading].filter(Boolean).join(". ")}</h4>
              <SideBySide runs={runs} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const tones = { tighter: "due", looser: "returned" } as const;
const strictnessTag = { tighter: "Chặt hơn", looser: "Nới hơn" } as const;

function Change({ change: { sentence, strictness, runs } }: { change: StructureChange }) {
  return (
    <li className="card">
      <p className="mb-2 flex flex-wrap items-start gap-x-3 gap-y-1 font-medium">
        <span>{sentence}</span>
        {strictness && <StatusTag tone={tones[strictness]}>{strictnessTag[strictness]}</StatusTag>}
      </p>
      <SideBySide runs={runs} />
    </li>
  );
}

/** The old words on the left, the new ones on the right; on phones one above the other. */
function SideBySide({ runs }: { runs: readonly WordRun[] }) {
  const sides = [
    ["Trước", "removed", "Chưa có"],
    ["Sau", "added", "Đã bỏ"],
  ] as const;
  return (
    <dl className="diff-sides">
      {sides.map(([label, kind, absent]) => {
        const shown = placed(runs.filter((run) => run.kind === "same" || run.kind === kind));
        return (
          <div key={kind}>
            <dt>{label}</dt>
            <dd className="whitespace-pre-line">
              {shown.length === 0 ? (
                <span className="absent">{absent}</span>
              ) : (
                shown.map(({ at, run }) => <Words key={at} run={run} />)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Each run with the place it begins at, which names it. */
function placed(runs: readonly WordRun[]): { at: number; run: WordRun }[] {
  let at = 0;
  return runs.map((run) => {
    const begins = at;
    at += run.text.length;
    return { at: begins, run };
  });
}

function Words({ run: { kind, text } }: { run: WordRun }) {
  if (kind === "removed") return <del className="diff-removed">{text}</del>;
  if (kind === "added") return <ins className="diff-added">{text}</ins>;
  return text;
}
