import type { FieldErrors } from "react-hook-form";

/** One wrong field: the id its control carries, and the sentence beside it. */
export type FormProblem = { id: string; message: string };

/** All messages of a form in the order of its fields, nested fields and lists included. */
export function problemsIn(errors: FieldErrors, idOf: (name: string) => string, path = ""): FormProblem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== "object") return [];
    const name = path ? `${path}.${key}` : key;
    const message = (error as { message?: unknown }).message;
    if (typeof message === "string") return [{ id: idOf(path && key === "root" ? path : name), message }];
    return problemsIn(error as FieldErrors, idOf, name);
  });
}
