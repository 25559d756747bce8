// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { type UseFormReturn, useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { planTerms } from "@/lib/plans";
import { CascadeField } from "./cascade-field";

let form: UseFormReturn;
function Form() {
  const clauses = [{ id: "k1", label: "III", heading: null, text: "Các sở xây dựng kế hoạch." }];
  form = useForm({ defaultValues: { terms: { cascade: null, clauses } } as object });
  const field = (name: string) => ({ id: name, name, control: form.control });
  return <CascadeField form={{ form, field } as never} holidays={new Map() as never} />;
}

test("bodies told to issue a plan of their own need no clause, and one picked by mistake is taken back", async () => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => root.render(<Form />));
  const tick = (words: string) =>
    act(async () =>
      [...page.querySelectorAll("label")]
        .find((label) => label.textContent === words)
        ?.querySelector("input")
        ?.click(),
    );
  const stored = () =>
    planTerms.shape.cascade.safeParse(JSON.parse(JSON.stringify(form.getValues("terms.cascade"))));
  await tick("Đơn vị phải ban hành kế hoạch riêng");
  await tick("Sở, ban, ngành");
  expect(stored()).toEqual({ success: true, data: { unitKinds: ["DEPARTMENT"] } });

  const select = page.querySelector("select") as HTMLSelectElement;
  const pick = (value: string) =>
    act(async () => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
  await pick("k1");
  expect(stored()).toMatchObject({ data: { clauseId: "k1" } });
  await pick("");
  expect(stored()).toEqual({ success: true, data: { unitKinds: ["DEPARTMENT"] } });
  act(() => root.unmount());
  page.remove();
});
