import { Icon } from "./icon";

export type Step = { label: string; state: "done" | "current" | "ahead" };

/** Where a wizard or a process stands. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="steps mb-5" aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.label} aria-current={step.state === "current" ? "step" : undefined}>
          {step.state === "done" ? (
            <Icon name="met" className="text-met" />
          ) : (
            <span className="count so">{index + 1}</span>
          )}
          {step.label}
          {step.state === "done" && <span className="sr-only"> (đã xong)</span>}
        </li>
      ))}
    </ol>
  );
}
