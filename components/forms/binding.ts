import { type Control, type FieldValues, useController } from "react-hook-form";

/** What `form.field(name)` hands to a field: where its value lives. */
export type FieldBinding = { id: string; name: string; control: Control<FieldValues> };

/** The value, setter and error of a bound field. */
export function useBinding({ name, control }: FieldBinding) {
  const { field, fieldState } = useController({ name, control });
  return { ...field, error: messageOf(fieldState.error) };
}

type FieldErrorLike = { message?: string; root?: { message?: string } } | undefined;

function messageOf(error: FieldErrorLike): string | undefined {
  return error?.message ?? error?.root?.message;
}
