import { toString as drawQr } from "qrcode";
import { typeset } from "./press";
import { nationalMotto, nationalName } from "./wording";

/** Where a field stands on a landscape A4, in millimetres from the upper left corner, and its points. */
export type Placed = { x: number; y: number; width: number; size: number };
export const certificateFields = [
  "name",
  "detail",
  "merit",
  "decision",
  "goldenBook",
  "placeDate",
  "signer",
  "signerName",
  "qr",
] as const;
export type CertificateField = (typeof certificateFields)[number];
export type CertificateLayout = Record<CertificateField, Placed>;

/** What one sheet says; `qr` is the address behind its code. */
export type CertificateSheet = Record<Exclude<CertificateField, "qr">, string> & { qr: string };

export type CertificateBatch = {
  /** For the properties of the file. */
  title: string;
  /**
   * `full`: with frame and heading, on blank paper; `overprint`: only the fields, on printed sheets;
   * `test`: the fields over a ruler grid.
   */
  mode: "full" | "overprint" | "test";
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ", above "TẶNG" and the name of the award. */
  giver: string;
  awardName: string;
  layout: CertificateLayout;
  sheets: readonly CertificateSheet[];
};

/** Certificates, a page each, as one PDF. */
export async function renderCertificates({ sheets, ...batch }: CertificateBatch): Promise<Uint8Array> {
  const drawn = await Promise.all(
    sheets.map(async (sheet) => ({
      ...sheet,
      qr: await drawQr(sheet.qr, { type: "svg", margin: 0, errorCorrectionLevel: "M" }),
    })),
  );
  return typeset("certificate.typ", {
    ...batch,
    sheets: drawn,
    nation: { name: nationalName, motto: nationalMotto },
  });
}
