import type { ActionResult } from "@/lib/action-result";

type Problem = { detail?: string; errors?: { field: string; detail: string }[] };

/** Sends a form with its file through the door other systems use: one place reads and judges files. */
export async function sendFile(
  path: string,
  values: Record<string, unknown>,
): Promise<ActionResult<{ id: string }>> {
  const body = new FormData();
  for (const [name, value] of Object.entries(values))
    body.set(name, value instanceof File ? value : String(value));
  const response = await fetch(path, { method: "POST", body });
  const answer = (await response.json()) as { id: string } & Problem;
  if (response.ok) return { ok: true, data: { id: answer.id } };
  return {
    ok: false,
    message: answer.detail ?? "Chưa đọc được tệp. Thử lại.",
    fields: Object.fromEntries((answer.errors ?? []).map(({ field, detail }) => [field, detail])),
  };
}
