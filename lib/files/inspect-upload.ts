import { createHash } from "node:crypto";
import { entryNames } from "./archive-directory";
import {
  contentTypes,
  extensions,
  type FileKind,
  isPasswordProtectedOffice,
  sniffType,
  startsAs,
} from "./file-kind";
import { displayName, extensionOf } from "./file-name";
import { cleanJpeg } from "./jpeg";
import { inspectOffice } from "./office";
import { inspectPdf } from "./pdf";
import { cleanPng } from "./png";
import { type FileProblem, FileRejection, must } from "./rejection";

/** 20 MB, as the upload screens say. */
export const largestUpload = 20 * 1024 * 1024;

export type InspectedFile = {
  kind: FileKind;
  contentType: string;
  /** Safe to show and to send back, see `displayName`. */
  name: string;
  /** What is to be stored: pictures come without place, camera and comments. */
  bytes: Uint8Array;
  size: number;
  /** SHA-256 of `bytes`, hex. */
  sha256: string;
  /** Pages of a PDF, 1 for a picture, null where only an office program could tell. */
  pages: number | null;
};

export type Inspection = { ok: true; file: InspectedFile } | { ok: false; problem: FileProblem };

async function inspectContent(
  bytes: Uint8Array,
  kind: FileKind,
): Promise<{ content: Uint8Array; pages: number | null }> {
  switch (kind) {
    case "pdf":
      return { content: bytes, pages: inspectPdf(bytes) };
    case "docx":
    case "xlsx":
      await inspectOffice(bytes, kind);
      return { content: bytes, pages: null };
    case "jpeg":
      return { content: cleanJpeg(bytes), pages: 1 };
    case "png":
      return { content: cleanPng(bytes), pages: 1 };
  }
}

/** A workbook whose end is missing is told to be damaged: its kind stands at that end. */
function problemOfUnknown(bytes: Uint8Array): FileProblem {
  if (isPasswordProtectedOffice(bytes)) return "encrypted";
  return startsAs(bytes, "zip") && entryNames(bytes).length === 0 ? "corrupt" : "unknown-type";
}

async function inspect(bytes: Uint8Array, name: string): Promise<InspectedFile> {
  must(bytes.length > 0, "empty");
  must(bytes.length <= largestUpload, "too-large");
  const kind = sniffType(bytes);
  if (!kind) throw new FileRejection(problemOfUnknown(bytes));
  must(extensions[kind].includes(extensionOf(name)), "wrong-extension");

  const { content, pages } = await inspectContent(bytes, kind);
  return {
    kind,
    contentType: contentTypes[kind],
    name: displayName(name, kind),
    bytes: content,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    pages,
  };
}

/** Takes an upload (whole content and the name it came under) apart and says what to store, or why not. */
export async function inspectUpload(bytes: Uint8Array, name: string): Promise<Inspection> {
  try {
    return { ok: true, file: await inspect(bytes, name) };
  } catch (error) {
    if (error instanceof FileRejection) return { ok: false, problem: error.problem };
    throw error;
  }
}
