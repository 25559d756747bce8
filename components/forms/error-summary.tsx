"use client";
import { Icon } from "@/components/ui/icon";
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
          {problems.map(({ id, message }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(id)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
