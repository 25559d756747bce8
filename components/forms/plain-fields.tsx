import { type ComponentProps, type ReactNode, useId } from "react";
import { withValue } from "@/lib/input-value";
import type { Choice } from "./choice-fields";
import { describedBy, FieldFrame } from "./field-frame";

/** Browsers cut off a pasted text at `maxLength` without a word; the schema says how long it may be, and that it is longer. */
type Unlimited = "maxLength" | "minLength";
type PlainProps = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean; error?: string };

/** A text input of a plain form: filters by GET, dialogs, pages that must work without script. */
export function PlainTextField({
  label,
  hint,
  optional,
  error,
  ...input
}: PlainProps & Omit<ComponentProps<"input">, Unlimited>) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <input className="input" type="text" {...input} {...describedBy({ id, hint, error })} id={id} />
    </FieldFrame>
  );
}

/** A text area of a plain form. */
export function PlainTextArea({
  label,
  hint,
  optional,
  error,
  ...input
}: PlainProps & Omit<ComponentProps<"textarea">, Unlimited>) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <textarea className="input" {...input} {...describedBy({ id, hint, error })} id={id} />
    </FieldFrame>
  );
}

type PlainSelectProps = PlainProps &
  Omit<ComponentProps<"select">, "children"> & { choices: readonly Choice[]; all?: string };

/**
 * A list of a plain form; `all` names the empty choice (`Tất cả đơn vị`). What an address asks for and the list does
 * not have is said, for the browser would show another choice in its place.
 */
export function PlainSelect({
  label,
  hint,
  optional,
  error: refused,
  choices,
  all,
  ...select
}: PlainSelectProps) {
  const id = useId();
  const { defaultValue } = select;
  const isUnknown = defaultValue && !choices.some(({ value }) => value === String(defaultValue));
  const error = refused ?? (isUnknown ? withValue("Không có trong danh sách này.", defaultValue) : undefined);
  return (
    <FieldFrame {...{ id, label, hint, optional, error }}>
      <select className="input" {...select} {...describedBy({ id, hint, error })} id={id}>
        {all !== undefined && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

type FilterBarProps = {
  action: string;
  children: ReactNode;
  /** For what chooses what is shown instead of narrowing a list: then there is nothing to clear. */
  verb?: "Xem" | "So sánh" | "Tìm";
  /** The list without filters, where that is not `action` alone. */
  cleared?: string;
};

/** Filters above a list: a GET form, so that the address is the state and it works without script. */
export function FilterBar({ action, children, verb, cleared = action }: FilterBarProps) {
  return (
    <search>
      <form method="get" action={action} className="filters print:hidden">
        {children}
        <div className="flex gap-2">
          <button type="submit" className="button">
            {verb ?? "Lọc"}
          </button>
          {!verb && (
            <a className="button button-quiet" href={cleared}>
              Bỏ lọc
            </a>
          )}
        </div>
      </form>
    </search>
  );
}
