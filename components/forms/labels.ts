/** What a control is called on the page: its label, without what stands beside it in passing. */
export function labelOf(control: Element | null): string {
  const label =
    control?.tagName === "FIELDSET"
      ? control.querySelector("legend")
      : ((control as HTMLInputElement | null)?.labels?.[0] ??
        control?.closest(".field")?.querySelector("label"));
  if (!label) return control?.getAttribute("aria-label") ?? "";
  const copy = label.cloneNode(true) as HTMLElement;
  for (const aside of copy.querySelectorAll(".field-optional, input, select, textarea")) aside.remove();
  return copy.textContent?.trim() ?? "";
}

/** The sentence with the name of its field before it, unless it says the name itself. */
export function naming(label: string, sentence: string): string {
  const isNamed = sentence.toLocaleLowerCase("vi").includes(label.toLocaleLowerCase("vi"));
  return isNamed ? sentence : `${label}: ${sentence}`;
}

/** What is wrong with each field, by the field's name on the page, or the refusal itself where no field is named. */
export function refusalIn(
  form: HTMLFormElement | undefined,
  { message, fields = {} }: { message: string; fields?: Record<string, string> },
): string {
  const sentences = Object.entries(fields).map(([name, sentence]) => {
    const found = form?.elements.namedItem(name);
    return naming(labelOf(found instanceof Element ? found : null), sentence);
  });
  return sentences.length > 0 ? [...new Set(sentences)].join(" ") : message;
}
