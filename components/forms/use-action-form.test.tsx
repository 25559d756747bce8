// @vitest-environment happy-dom
import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { ActionResult } from "@/lib/action-result";
import "./check";
import { ComboboxField, DateField, ErrorSummary, NumberField, SubmitBar, TextField } from "./fields";
import { useActionForm } from "./use-action-form";

const schema = z.object({
  title: z.string().min(3, "Nhập trích yếu."),
  count: z.int("Nhập số bằng số nguyên."),
  day: z.iso.date("Nhập ngày."),
  version: z.int(),
});
type Input = z.input<typeof schema>;

type FormProps = { action: (input: Input) => Promise<ActionResult>; stored?: Partial<Input> };

function Form({ action, stored }: FormProps) {
  const form = useActionForm(schema, action, { title: "", count: 2, day: "", version: 1, ...stored });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} />
      <TextField label="Trích yếu" {...form.field("title")} />
      <NumberField label="Số lượng" {...form.field("count")} />
      <DateField label="Ngày" {...form.field("day")} />
      <SubmitBar label="Trình" {...form.state} />
    </form>
  );
}

let page: HTMLElement;
let root: ReturnType<typeof createRoot>;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
  document.title = "Đăng ký";
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

const input = (name: string) =>
  page.querySelector<HTMLInputElement>(`input[name="${name}"]`) as HTMLInputElement;

async function type(name: string, text: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input(name), text);
    input(name).dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function submit() {
  await act(async () => {
    page.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  });
  await settle();
}

test("what is wrong is listed, tied to its field and focused; nothing is sent", async () => {
  const sent: Input[] = [];
  const action = async (values: Input): Promise<ActionResult> => {
    sent.push(values);
    return { ok: true, data: null };
  };
  await act(async () => root.render(<Form action={action} />));
  await type("count", "hai");
  await submit();

  expect(sent).toEqual([]);
  const summary = page.querySelector("[data-error-summary]");
  expect([...(summary?.querySelectorAll("a") ?? [])].map((link) => link.textContent)).toEqual([
    "Nhập trích yếu.",
    "Số lượng: Nhập số bằng số nguyên. Đã nhập: “hai”.",
    "Nhập ngày.",
  ]);
  expect(document.activeElement).toBe(summary);
  expect(document.title).toBe("Lỗi: Đăng ký");
  const described = input("count").getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toContain("Nhập số bằng số nguyên.");
  expect(input("count").value).toBe("hai");
});

test("numbers and dates are read as they are typed, and the server's answer leaves them standing", async () => {
  const sent: Input[] = [];
  const action = async (values: Input): Promise<ActionResult> => {
    sent.push(values);
    return { ok: false, message: "Đã hết thời hạn.", fields: { title: "Trích yếu đã dùng." } };
  };
  await act(async () => root.render(<Form action={action} />));
  await type("title", "Kế hoạch");
  await type("count", "1.234");
  await type("day", "5/3/26");
  await submit();

  expect(sent).toEqual([{ title: "Kế hoạch", count: 1234, day: "2026-03-05", version: 1 }]);
  expect(page.textContent).toContain("Đã hết thời hạn.");
  expect(page.textContent).toContain("Trích yếu đã dùng.");
  expect([input("title").value, input("count").value, input("day").value]).toEqual([
    "Kế hoạch",
    "1.234",
    "5/3/26",
  ]);
});

test("a form is sent once at a time, and a lost connection is told", async () => {
  let calls = 0;
  let lose: () => void = () => undefined;
  const action = () => {
    calls += 1;
    return new Promise<ActionResult>((_, reject) => {
      lose = () => reject(new Error("offline"));
    });
  };
  await act(async () => root.render(<Form action={action} />));
  await type("title", "Kế hoạch");
  await type("day", "05032026");
  await submit();
  await submit();
  expect(page.querySelector("button[type=submit]")?.textContent).toBe("Đang trình…");
  expect(calls).toBe(1);

  await act(async () => lose());
  await settle();
  expect(page.textContent).toContain("Chưa gửi được. Nội dung vẫn giữ trên màn hình này.");
  expect(input("title").value).toBe("Kế hoạch");
});

test("what the page stores after a success is what the next try sends; what is being typed stays", async () => {
  const sent: Input[] = [];
  const action = async (values: Input): Promise<ActionResult> => {
    sent.push(values);
    return { ok: true, data: null };
  };
  await act(async () =>
    root.render(<Form action={action} stored={{ title: "Kế hoạch", day: "2026-03-05" }} />),
  );
  await submit();
  await type("count", "7");
  const stored = { title: "Kế hoạch số 2", day: "2026-03-05", version: 2 };
  await act(async () => root.render(<Form action={action} stored={stored} />));
  await submit();

  expect(sent).toEqual([
    { title: "Kế hoạch", count: 2, day: "2026-03-05", version: 1 },
    { title: "Kế hoạch số 2", count: 7, day: "2026-03-05", version: 2 },
  ]);
});

test("a number that was emptied stays empty beside its refusal", async () => {
  await act(async () => root.render(<Form action={async () => ({ ok: true, data: null })} />));
  await type("count", "");
  await submit();
  expect(input("count").value).toBe("");
  await type("count", "3");
  expect(input("count").value).toBe("3");
});

const unitSchema = z.object({ unit: z.string().nullable() });
const units = [
  { value: "u1", label: "Sở Y tế" },
  { value: "u2", label: "Sở Tài chính" },
];
type UnitFormProps = { action: (input: z.input<typeof unitSchema>) => Promise<ActionResult> };

function UnitForm({ action }: UnitFormProps) {
  const form = useActionForm(unitSchema, action, { unit: "u1" });
  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} />
      <ComboboxField label="Đơn vị" choices={units} whenEmpty={null} {...form.field("unit")} />
      <SubmitBar label="Trình" {...form.state} />
    </form>
  );
}

test("what was typed into a list and is not in it stays, is named, and is not sent", async () => {
  const sent: unknown[] = [];
  const action = async (values: unknown): Promise<ActionResult> => {
    sent.push(values);
    return { ok: true, data: null };
  };
  const leave = () =>
    act(async () => input("unit").dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
  await act(async () => root.render(<UnitForm action={action} />));
  await type("unit", "Sở Lạ");
  await leave();
  await submit();

  expect(sent).toEqual([]);
  expect(input("unit").value).toBe("Sở Lạ");
  expect(page.querySelector("[data-error-summary] a")?.textContent).toBe(
    "Đơn vị: “Sở Lạ” không có trong danh sách. Chọn một mục có sẵn.",
  );

  await type("unit", "so tai chinh");
  await leave();
  await submit();
  expect(sent).toEqual([{ unit: "u2" }]);
});

test("over an upgrade the reload is asked for, and what was typed is there again after it, once", async () => {
  const action = async (): Promise<ActionResult> => {
    throw new UnrecognizedActionError("Server Action was not found on the server.");
  };
  await act(async () => root.render(<Form action={action} />));
  await type("title", "Kế hoạch");
  await type("count", "12");
  await type("day", "5/3/26");
  await submit();
  expect(page.textContent).toContain(
    "Cổng vừa được nâng cấp nên chưa gửi được. Nội dung đã nhập được giữ lại: tải lại trang (F5) rồi gửi lại.",
  );

  const again = async () => {
    act(() => root.unmount());
    root = createRoot(page);
    await act(async () => root.render(<Form action={action} />));
    return [input("title").value, input("count").value, input("day").value];
  };
  expect(await again()).toEqual(["Kế hoạch", "12", "05/03/2026"]);
  expect(await again()).toEqual(["", "2", ""]);
});
