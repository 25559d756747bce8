import type { CertificateField, CertificateLayout } from "@/lib/documents";

/** Where the fields stand on a sheet of our own, and on printed sheets until somebody moves them; millimetres and points. */
export const usualLayout: CertificateLayout = {
  name: { x: 30, y: 88, width: 237, size: 28 },
  detail: { x: 30, y: 102, width: 237, size: 16 },
  merit: { x: 40, y: 113, width: 217, size: 16 },
  decision: { x: 32, y: 143, width: 110, size: 12 },
  goldenBook: { x: 32, y: 150, width: 110, size: 12 },
  placeDate: { x: 155, y: 137, width: 110, size: 14 },
  signer: { x: 155, y: 144, width: 110, size: 15 },
  signerName: { x: 155, y: 182, width: 110, size: 15 },
  qr: { x: 32, y: 160, width: 24, size: 12 },
};

// No 0, O, 1, I or L: the code can be read out over the telephone.
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const codeLength = 20;

/** The code of a certificate from random bytes, one a letter: some 99 bits that nobody tries out. */
export const codeOf = (bytes: Uint8Array): string =>
  [...bytes.slice(0, codeLength)].map((byte) => letters.charAt(byte % letters.length)).join("");

/** `K7QM-2B4C-…`: as it is printed for reading. */
export const readableCode = (code: string) => code.match(/.{1,4}/gu)?.join("-") ?? code;

/** Numbers for `count` new entries of a year that has come to `last`. */
export const nextNumbers = (last: number, count: number) =>
  Array.from({ length: count }, (_, at) => last + at + 1);

export type { CertificateField, CertificateLayout };
