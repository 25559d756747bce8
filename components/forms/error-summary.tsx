"use client";
import { useLayoutEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { labelOf, naming } from "./labels";
import type { FormProblem } from "./problems";

type ErrorSummaryProps = { problems: readonly FormProblem[]; before?: string };

/** Everything to be corrected, with links to the fields; takes the focus after a failed try. */
export function ErrorSummary({ problems, before = "trước khi gửi" }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    <section className="notice tone-failed mb-6" role="alert" tabIndex={-1} data-error-summary="">
      <Icon name="failed" />
      <div>
        <p className="font-semibold">
          Có {problems.length} nội dung cần sửa {before}
        </p>
        <ul className="mt-1 list-disc pl-5">
          {problems.map((problem) => (
            <li key={problem.id}>
              <ProblemLink {...problem} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Away from its field a sentence has to say which field it speaks of. */
function ProblemLink({ id, message }: FormProblem) {
  const [label, setLabel] = useState("");
  useLayoutEffect(() => setLabel(labelOf(document.getElementById(id))), [id]);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {naming(label, message)}
    </a>
  );
}
