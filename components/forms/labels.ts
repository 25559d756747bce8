/** What a control is called on the page: its label, without what stands beside it in passing. */
export function labelOf(control: Element | null): string {
  const label =
    control?.tagName === "FIELDSET"
      ? control.querySelector("legend")
      : ((control as HTMLInputElement | null)?.labels?.[0] ??
        control?.closest(".field")?.querySelector("label"));
  return label ? wordsIn(label) : (control?.getAttribute("aria-label") ?? "");
}

function wordsIn(label: Element): string {
  const copy = label.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll(".field-optional, .field-hint, input, select, textarea"))
    aside.remove();
  return copy.textContent?.trim() ?? "";
}

/** The sentence with the name of its field before it, unless it says the name itself. */
export function naming(label: string, sentence: string): string {
  const isNamed = sentence.toLocaleLowerCase("vi").includes(label.toLocaleLowerCase("vi"));
  return isNamed ? sentence : `${label}: ${sentence}`;
}

/** What is chosen in a control that offers choices, by the name the page gives it; null for a control to type in. */
function chosenIn(control: Element | null): string | null {
  if (control instanceof HTMLSelectElement)
    return control.value === "" ? "" : (control.selectedOptions[0]?.textContent?.trim() ?? "");
  if (control?.getAttribute("role") === "combobox") return (control as HTMLInputElement).value;
  const radio = control?.tagName === "FIELDSET" ? control.querySelector("input[type=radio]") : control;
  if (!(radio instanceof HTMLInputElement) || radio.type !== "radio") return null;
  const checked = radio.closest("fieldset")?.querySelector("input:checked");
  const label = checked?.closest("label");
  return label ? wordsIn(label) : "";
}

/** The sentence with what was chosen by its name in place of the code behind it. */
export function withChoice(sentence: string, control: Element | null): string {
  const chosen = chosenIn(control);
  if (chosen === null) return sentence;
  const bare = sentence.replace(/ Đã nhập: “[^”]*”\.$/u, "");
  return chosen === "" || bare.includes(chosen) ? bare : `${bare} Đã chọn: “${chosen}”.`;
}
