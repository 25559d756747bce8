import { Icon } from "@/components/ui/icon";
import type { VersionChanges } from "@/lib/campaigns/versions/queries";
import type { WordRun } from "@/lib/campaigns/versions/rules";

/** What changed between two versions: the plan's parts as sentences, then its words with what came and went. */
export function VersionDiff({ changes }: { changes: VersionChanges }) {
  return (
    <div className="grid gap-6">
      <section>
        <h3 className="mb-2">Nội dung thay đổi ({changes.structure.length})</h3>
        {changes.structure.length === 0 ? (
          <p className="text-ink-2">Nội dung có cấu trúc không thay đổi.</p>
        ) : (
          <ul className="grid list-disc gap-1 pl-6">
            {changes.structure.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3 className="mb-2">Lời văn thay đổi ({changes.clauses.length})</h3>
        {changes.clauses.length === 0 && <p className="text-ink-2">Lời văn không thay đổi.</p>}
        <div className="grid gap-4">
          {changes.clauses.map(({ id, label, heading, runs }) => (
            <div key={id} className="card">
              <h4 className="font-semibold">{[label, heading].filter(Boolean).join(". ")}</h4>
              <p className="mt-1 whitespace-pre-line">
                {placed(runs).map(({ at, run }) => (
                  <Words key={at} run={run} />
                ))}
              </p>
            </div>
          ))}
        </div>
        {changes.clauses.length > 0 && (
          <p className="mt-3 flex flex-wrap items-center gap-x-4 text-sm text-ink-2">
            <Icon name="info" /> <del className="diff-removed">bỏ đi</del>{" "}
            <ins className="diff-added">thêm vào</ins>
          </p>
        )}
      </section>
    </div>
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
