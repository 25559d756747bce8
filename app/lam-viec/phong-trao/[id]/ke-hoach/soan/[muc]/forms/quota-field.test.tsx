// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { type UseFormReturn, useForm } from "react-hook-form";
import { expect, test } from "vitest";
import { QuotaField } from "./quota-field";

let form: UseFormReturn;
function Form() {
  form = useForm({
    defaultValues: { tier: { quota: { per: "block", limit: { kind: "number", most: 2 } } } } as object,
  });
  const field = (name: string) => ({ id: name, name, control: form.control });
  return <QuotaField form={{ form, field } as never} path="tier" />;
}

const fault = { type: "invalid", message: "“20,x” chưa đúng dạng; cần số." };
test.each([
  ["the quota", "tier.quota"],
  ["its share", "tier.quota.limit.percent"],
])("what is wrong with %s is said beside it", async (_, path) => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => root.render(<Form />));
  await act(async () => form.setError(path, fault));
  expect(page.querySelector(".field-error")?.textContent).toContain(fault.message);
  act(() => root.unmount());
  page.remove();
});

test.each([
  ["12", 12],
  ["1.200", 1200],
  ["abc", "abc"],
  ["1e9", "1e9"],
  ["2,5", "2.5"],
])("a quota of %s stays as typed and is handed on as %j", async (typed, most) => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  const page = document.body.appendChild(document.createElement("div"));
  const root = createRoot(page);
  await act(async () => root.render(<Form />));
  const input = page.querySelector("input") as HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, typed);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  expect(page.querySelector("input")?.value).toBe(typed);
  expect(form.getValues("tier.quota.limit.most")).toBe(most);
  act(() => root.unmount());
  page.remove();
});
