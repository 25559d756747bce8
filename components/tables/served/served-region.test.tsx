// @vitest-environment happy-dom
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { ServedRegion } from "./served-region";
import { served } from "./store";

const table = '<table class="table"><tbody><tr><td>90 &lt; 95</td></tr></tbody></table>';
const region = (note: string) => (
  <>
    <p>{note}</p>
    <ServedRegion id="bang-1" aria-label="Kết quả" />
  </>
);

test("a table that came with the document stays, through new drawings and coming back to its page", async () => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  served.set("bang-1", table);
  const page = document.body.appendChild(document.createElement("div"));
  page.innerHTML = renderToString(region("Mới"));
  // The browser never had what the server's process held.
  served.clear();
  const problems: unknown[] = [];
  const shown = () => page.querySelector("section")?.innerHTML;
  expect(shown()).toBe(table);

  const root = await act(async () =>
    hydrateRoot(page, region("Mới"), { onRecoverableError: (error) => problems.push(error) }),
  );
  expect(shown()).toBe(table);
  await act(async () => root.render(region("Cũ")));
  expect(shown()).toBe(table);
  await act(async () => root.render(<p>Trang khác</p>));
  await act(async () => root.render(region("Trở lại")));
  expect(shown()).toBe(table);
  expect(problems).toEqual([]);
  act(() => root.unmount());
});

test("where the page had to be drawn anew in the browser, the table is taken from what was served", async () => {
  served.set("bang-1", table);
  const page = document.body.appendChild(document.createElement("div"));
  page.innerHTML = renderToString(region("Máy chủ"));
  served.clear();
  const problems: unknown[] = [];
  const root = await act(async () =>
    hydrateRoot(page, region("Trình duyệt"), { onRecoverableError: (error) => problems.push(error) }),
  );
  expect(problems).not.toEqual([]);
  expect(page.querySelector("p")?.textContent).toBe("Trình duyệt");
  expect(page.querySelector("section")?.innerHTML).toBe(table);
  act(() => root.unmount());
});

test("what is handed over is shown, and replaces what came with the document", async () => {
  served.set("bang-1", table);
  const page = document.body.appendChild(document.createElement("div"));
  page.innerHTML = renderToString(<ServedRegion id="bang-1" />);
  served.clear();
  const root = await act(async () => hydrateRoot(page, <ServedRegion id="bang-1" />));
  const cell = page.querySelector("td");
  await act(async () => root.render(<ServedRegion markup={table} />));
  expect(page.querySelector("section")?.innerHTML).toBe(table);
  await act(async () => root.render(<ServedRegion markup="<table></table>" />));
  expect(page.querySelector("section")?.innerHTML).toBe("<table></table>");
  expect(cell?.textContent).toBe("90 < 95");
  act(() => root.unmount());
});
