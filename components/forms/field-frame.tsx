import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type FieldFrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What was understood of what was typed. */
  echo?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children: ReactNode;
};

/** The attributes that tie a control to the hint and the error of its frame. */
export function describedBy({
  id,
  hint,
  echo,
  error,
}: Pick<FieldFrameProps, "id" | "hint" | "echo" | "error">) {
  const parts = [hint && `${id}-hint`, error && `${id}-error`, echo && `${id}-echo`].filter(Boolean);
  return {
    "aria-describedby": parts.join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
  } as const;
}

/** Label above, hint under it, then the control, then what was read from it and what is wrong. */
export function FieldFrame({ id, label, hint, echo, error, optional, children }: FieldFrameProps) {
  return (
    <div className={error ? "field field-invalid" : "field"}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldError id={id} error={error} />}
      {children}
      {echo && (
        <div className="field-echo" id={`${id}-echo`}>
          {echo}
        </div>
      )}
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="failed" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {error}
      </span>
    </p>
  );
}
