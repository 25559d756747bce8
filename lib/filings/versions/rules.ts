import type { StoredValue } from "../cells/queries";
import { sameContent } from "../cells/rules";
import { type Figures, noFigures } from "../sheet/rules";

/** A line as it stood at some moment: what a later one is compared with. */
export type LineSnapshot = Figures & {
  explanation: string;
  expectedOn: string | null;
  files: { id: string; name: string }[];
};

export const snapshotOf = (value: StoredValue | null): LineSnapshot => ({
  state: value?.state ?? noFigures.state,
  numerator: value?.numerator ?? null,
  denominator: value?.denominator ?? null,
  amount: value?.amount ?? null,
  explanation: value?.explanation ?? "",
  expectedOn: value?.expectedOn ?? null,
  files: (value?.evidence ?? []).map(({ file }) => ({ id: file.id, name: file.name })),
});

export type LineDifference = {
  figures: { before: Figures; after: Figures } | null;
  explanation: { before: string; after: string } | null;
  filesAdded: string[];
  filesRemoved: string[];
};

/** What differs between two moments of a line, or null when nothing does. */
export function differenceOf(before: LineSnapshot, after: LineSnapshot): LineDifference | null {
  const words = { explanation: "", expectedOn: null };
  const sameFigures = sameContent({ ...before, ...words }, { ...after, ...words });
  const missingIn = (files: LineSnapshot["files"], others: LineSnapshot["files"]) =>
    files.filter(({ id }) => others.every((other) => other.id !== id)).map(({ name }) => name);
  const difference: LineDifference = {
    figures: sameFigures ? null : { before, after },
    explanation:
      before.explanation === after.explanation
        ? null
        : { before: before.explanation, after: after.explanation },
    filesAdded: missingIn(after.files, before.files),
    filesRemoved: missingIn(before.files, after.files),
  };
  const { figures, explanation, filesAdded, filesRemoved } = difference;
  return figures || explanation || filesAdded.length + filesRemoved.length > 0 ? difference : null;
}
