"use client";
import { useId, useLayoutEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { labelOf, naming } from "./labels";
import type { FormProblem } from "./problems";

type ErrorSummaryProps = { problems: readonly FormProblem[]; before?: string };

/** Everything to be corrected, with links to the fields; takes the focus after a failed try. */
export function ErrorSummary({ problems, before = "trước khi gửi" }: ErrorSummaryProps) {
  const id = useId();
  if (problems.length === 0) return null;
  return (
    // No alert: it takes the focus, and would be read twice.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls, this is what is wrong with them
    <div
      className="notice tone-failed mb-6"
      role="group"
      aria-labelledby={`${id}-count`}
      aria-describedby={`${id}-list`}
      tabIndex={-1}
      data-error-summary=""
    >
      <Icon name="failed" />
      <div>
        <p className="font-semibold" id={`${id}-count`}>
          Có {problems.length} nội dung cần sửa {before}
        </p>
        <ul className="mt-1 list-disc pl-5" id={`${id}-list`}>
          {problems.map((problem) => (
            <li key={problem.id}>
              <ProblemLink {...problem} />
            </li>
          ))}
        </ul>
      </div>
    </div>
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
