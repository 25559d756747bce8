import type { PlanView } from "@/lib/campaigns/pages/rules";
import { subjectKindText } from "@/lib/plans/text";
import { formatDate } from "@/lib/vietnamese";
import { ClauseRef } from "./clause-ref";
import { InheritedNote } from "./inherited-note";

/** Theme, whom it is for, what is to be done, and what is promised in words. */
export function PlanContents({ view: { terms, inherited } }: { view: PlanView }) {
  const { theme, slogan, contents, commitments, audiences, tasks, clauses } = terms;
  return (
    <div className="grid gap-6">
      {theme && (
        <p className="max-w-reading">
          <b>Chủ đề:</b> {theme}
        </p>
      )}
      {slogan && (
        <p className="max-w-reading">
          <b>Phương châm:</b> {slogan}
        </p>
      )}
      {contents.length > 0 && (
        <ol className="grid max-w-reading list-decimal gap-2 pl-6">
          {contents.map(({ id, text, clauseId }) => (
            <li key={id}>
              {text} <ClauseRef clauses={clauses} clauseId={clauseId} />
            </li>
          ))}
        </ol>
      )}
      {commitments.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {commitments.map(({ id, name, items }) => (
            <div key={id} className="card">
              <h3>{name}</h3>
              <ul className="mt-2 grid list-disc gap-1 pl-5">
                {items.map((item) => (
                  <li key={item.id}>{item.text}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
      {audiences.length > 0 && (
        <div>
          <h3 className="mb-2">Đối tượng thi đua</h3>
          <InheritedNote inherited={inherited} part="audiences" />
          <ul className="grid max-w-reading list-disc gap-1 pl-6">
            {audiences.map(({ id, kind, description, clauseId }) => (
              <li key={id}>
                <b>{subjectKindText[kind]}:</b> {description}{" "}
                <ClauseRef clauses={clauses} clauseId={clauseId} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {tasks.length > 0 && <Tasks tasks={tasks} />}
    </div>
  );
}

function Tasks({ tasks }: { tasks: PlanView["terms"]["tasks"] }) {
  return (
    <div>
      <h3 className="mb-2">Nhiệm vụ</h3>
      <ul className="grid max-w-reading list-disc gap-1 pl-6">
        {tasks.map(({ id, text, owner, startsOn, dueOn }) => (
          <li key={id}>
            {owner && <b>{owner}: </b>}
            {text}
            {startsOn && ` (từ ngày ${formatDate(startsOn)}${dueOn ? ` đến ngày ${formatDate(dueOn)}` : ""})`}
            {!startsOn && dueOn && ` (đến ngày ${formatDate(dueOn)})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
