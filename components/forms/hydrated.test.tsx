// @vitest-environment happy-dom
import { act } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { ActionResult } from "@/lib/action-result";
import "./check";
import {
  CheckboxField,
  DateField,
  NumberField,
  RadioGroupField,
  SelectField,
  SubmitBar,
  SubmitButton,
  TextAreaField,
  TextField,
} from "./fields";
import { useActionForm } from "./use-action-form";

const schema = z.object({
  title: z.string(),
  note: z.string(),
  count: z.int(),
  day: z.iso.date(),
  kind: z.string(),
  scope: z.string(),
  late: z.boolean(),
});
type Input = z.input<typeof schema>;
const stored: Input = { title: "Cũ", note: "", count: 2, day: "", kind: "a", scope: "x", late: false };
const choices = (values: string) => [...values].map((value) => ({ value, label: value }));

function Form({ action }: { action: (input: Input) => Promise<ActionResult> }) {
  const { submit, field, state } = useActionForm(schema, action, stored);
  return (
    <form onSubmit={submit} noValidate>
      <TextField label="Trích yếu" {...field("title")} />
      <TextAreaField label="Ghi chú" {...field("note")} />
      <NumberField label="Số lượng" {...field("count")} />
      <DateField label="Ngày" {...field("day")} />
      <SelectField label="Loại" choices={choices("ab")} {...field("kind")} />
      <RadioGroupField label="Phạm vi" choices={choices("xy")} {...field("scope")} />
      <CheckboxField label="Muộn" {...field("late")} />
      <SubmitBar label="Trình" {...state}>
        <SubmitButton>Lưu nháp</SubmitButton>
      </SubmitBar>
    </form>
  );
}

let page: HTMLElement;
let root: Root;
const find = <E extends Element>(selector: string) => page.querySelector<E>(selector) as E;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  page = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

test("before the scripts have come no button sends the form, and what was typed then is sent later", async () => {
  const sent: Input[] = [];
  const action = async (input: Input): Promise<ActionResult> => {
    sent.push(input);
    return { ok: false, message: "Đã hết thời hạn." };
  };
  page.innerHTML = renderToString(<Form action={action} />);
  const buttons = [...page.querySelectorAll<HTMLButtonElement>("button[type=submit]")];
  expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true]);

  find<HTMLInputElement>("[name=title]").value = "Mới";
  find<HTMLTextAreaElement>("[name=note]").value = "Ghi thêm";
  find<HTMLInputElement>("[name=count]").value = "1.234";
  find<HTMLInputElement>("[name=day]").value = "5/3/26";
  find<HTMLSelectElement>("[name=kind]").value = "b";
  find<HTMLInputElement>("[type=radio][value=y]").checked = true;
  find<HTMLInputElement>("[type=checkbox]").checked = true;

  await act(async () => {
    root = hydrateRoot(page, <Form action={action} />);
  });
  expect(buttons.map(({ disabled }) => disabled)).toEqual([false, false]);
  await act(async () => {
    find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });

  expect(sent).toEqual([
    { title: "Mới", note: "Ghi thêm", count: 1234, day: "2026-03-05", kind: "b", scope: "y", late: true },
  ]);
  expect(find<HTMLInputElement>("[name=title]").value).toBe("Mới");
});
