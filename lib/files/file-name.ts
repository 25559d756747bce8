import { extensions, type FileKind } from "./file-kind";
import { unnamedFile } from "./text";

// Invisible characters and those that turn the direction of writing: `phuluc[RLO]fdp.exe` reads as a PDF.
const deceptive =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|\p{Cs}/gu;
const reserved = /[<>:"|?*]/gu;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const longestName = 120;

/** The extension of a name in lower case, without its dot; "" when it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0
    ? ""
    : name
        .slice(dot + 1)
        .trim()
        .toLowerCase();
}

/**
 * The name a file is shown and downloaded under: the last part of the path, composed (NFC), without
 * characters that hide or that file systems refuse, at most 120 characters, with the extension of its kind.
 */
export function displayName(name: string, kind: FileKind): string {
  const last = name.replace(deceptive, "").split(/[/\\]/u).at(-1) ?? "";
  const clean = last.normalize("NFC").replace(reserved, "_").replace(/\s+/gu, " ").trim();
  const extension = extensionOf(clean);
  const known = extensions[kind].includes(extension);
  const stem = (known ? clean.slice(0, clean.lastIndexOf(".")) : clean).replace(/^[. ]+|[. ]+$/gu, "");
  const characters = Array.from(device.test(stem) ? `_${stem}` : stem || unnamedFile);
  const ending = known ? extension : extensions[kind][0];
  return `${characters.slice(0, longestName).join("").trim()}.${ending}`;
}
