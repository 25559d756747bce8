import type { DataValidation, NamedRange, WriteSheet } from "hucre";
import { columnLetter } from "./cells";
import type { SheetColumn } from "./sheet-draft";
import { cellRuleText } from "./text";

const listSheet = "_choices";

const stop = (range: string, errorMessage: string) =>
  ({
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: cellRuleText.title,
    errorMessage,
  }) as const;

/** Collects the lists to choose from while sheets are made; they come last, on a hidden sheet of their own. */
export function choiceLists() {
  const lists: (readonly string[])[] = [];
  const nameOf = (index: number) => `choices_${index + 1}`;

  return {
    /** Keeps a list and answers the name a rule refers to it by. */
    add(choices: readonly string[]): string {
      lists.push(choices);
      return nameOf(lists.length - 1);
    },
    names: (): NamedRange[] =>
      lists.map((choices, index) => {
        const letter = columnLetter(index);
        return { name: nameOf(index), range: `${listSheet}!$${letter}$1:$${letter}$${choices.length}` };
      }),
    sheets: (): WriteSheet[] => {
      const longest = Math.max(0, ...lists.map(({ length }) => length));
      const rows = Array.from({ length: longest }, (_, at) => lists.map((choices) => choices[at] ?? null));
      return longest > 0 ? [{ name: listSheet, veryHidden: true, rows }] : [];
    },
  };
}

/** What the cells of a column take from the keyboard, or null when anything goes. */
export function columnRule(
  { kind, choices, least, isEditable }: SheetColumn,
  range: string,
  lists: ReturnType<typeof choiceLists>,
): DataValidation | null {
  if (choices?.length)
    return { ...stop(range, cellRuleText.choice), type: "list", formula1: lists.add(choices) };
  if (!isEditable || kind === "text") return null;
  if (kind === "number")
    return {
      ...stop(range, cellRuleText.number),
      type: "decimal",
      operator: "between",
      formula1: least === undefined ? "-1E15" : String(least),
      formula2: "1E15",
    };
  return { ...stop(range, cellRuleText.date), type: "date", operator: "greaterThanOrEqual", formula1: "1" };
}
