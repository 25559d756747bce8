/** Why an uploaded file is not taken; `text.ts` says each in Vietnamese. */
export type FileProblem =
  | "empty"
  | "too-large"
  | "unknown-type"
  | "wrong-extension"
  | "corrupt"
  | "encrypted"
  | "macros"
  | "active-content"
  | "archive-bomb"
  | "unsafe-archive"
  | "polyglot"
  | "no-pages"
  | "too-many-pixels";

/** Thrown inside this module by whichever check fails first; `inspectUpload` turns it into an answer. */
export class FileRejection extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
    this.name = "FileRejection";
  }
}

/** Ends the inspection with `problem` unless the file keeps the promise. */
export function must(kept: boolean, problem: FileProblem): asserts kept {
  if (!kept) throw new FileRejection(problem);
}
