// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RemoveButton } from "./remove-button";

function List() {
  const [names, setNames] = useState(["Hà", "Lan"]);
  return (
    <>
      {names.length > 0 && (
        <section className="table-region">
          <table>
            <tbody>
              {names.map((name) => (
                <tr key={name}>
                  <td>
                    <input defaultValue={name} />
                    <RemoveButton onRemove={() => setNames((now) => now.filter((one) => one !== name))}>
                      Bỏ {name}
                    </RemoveButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <div>
        <button type="button">Thêm cá nhân</button>
      </div>
    </>
  );
}

let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

async function remove(name: string) {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent === `Bỏ ${name}`);
  button?.focus();
  await act(async () => {
    button?.click();
    await new Promise((resolve) => setTimeout(resolve, 40));
  });
}

test("the focus goes on to the row beside the one taken away, and after the last one to what follows", async () => {
  await act(async () => root.render(<List />));
  await remove("Hà");
  expect((document.activeElement as HTMLInputElement).value).toBe("Lan");
  await remove("Lan");
  expect(document.activeElement?.textContent).toBe("Thêm cá nhân");
});
