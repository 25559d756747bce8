import { readFileSync } from "node:fs";

type Range = [first: number, last: number];

/** The ranges of characters a TrueType face can draw: its character map in format 4. */
export function coverageOf(path: string): Range[] {
  const file = readFileSync(path);
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => file.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) throw new Error(`${path} has no character map`);
  const map = file.readUInt32BE(entry + 8);
  const table = map + file.readUInt32BE(map + 8);
  if (file.readUInt16BE(table) !== 4) throw new Error(`${path}: unexpected format of the character map`);
  const size = file.readUInt16BE(table + 6);
  return Array.from({ length: size / 2 }, (_, segment): Range => {
    const at = table + 14 + segment * 2;
    return [file.readUInt16BE(at + size + 2), file.readUInt16BE(at)];
  });
}

/** The text with □ where the face has no sign for a character: an accessible PDF allows no gaps. */
export function drawable(text: string, coverage: readonly Range[]): string {
  return text.replace(/[^\n\u0020-\u007e\u00a0-\u024f\u1ea0-\u1ef9]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return coverage.some(([first, last]) => code >= first && code <= last) ? character : "□";
  });
}
