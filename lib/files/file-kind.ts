import { entryNames } from "./archive-directory";

export const fileKinds = ["pdf", "docx", "xlsx", "jpeg", "png"] as const;
export type FileKind = (typeof fileKinds)[number];

export const contentTypes: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jpeg: "image/jpeg",
  png: "image/png",
};

/** Extensions a name may carry for content of this kind; the first is the one we give. */
export const extensions: Record<FileKind, readonly string[]> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
};

const signatures = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
  zip: [0x50, 0x4b, 0x03, 0x04],
  // What Office writes for password-protected files, and what .doc and .xls are.
  compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
};

/** Whether the bytes begin with the signature of the container. */
export function startsAs(bytes: Uint8Array, container: keyof typeof signatures): boolean {
  return signatures[container].every((byte, index) => bytes[index] === byte);
}

/** The kind of an accepted file told by its content alone, or null; the name plays no part. */
export function sniffType(bytes: Uint8Array): FileKind | null {
  for (const kind of ["pdf", "png", "jpeg"] as const) if (startsAs(bytes, kind)) return kind;
  if (!startsAs(bytes, "zip")) return null;
  const names = entryNames(bytes);
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.includes("word/document.xml")) return "docx";
  return names.includes("xl/workbook.xml") ? "xlsx" : null;
}

/** Whether an OLE container holds an Office file under a password rather than an old .doc or .xls. */
export function isPasswordProtectedOffice(bytes: Uint8Array): boolean {
  return (
    startsAs(bytes, "compound") && Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
  );
}
