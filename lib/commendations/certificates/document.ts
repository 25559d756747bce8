import type { Day } from "@/lib/calendar";
import type { CertificateSheet } from "@/lib/documents";
import { documentDate } from "@/lib/vietnamese";
import { campaignInSentence } from "../proposals/drafting/text";

export type CertificatePaper = {
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  subjectName: string;
  post: string;
  unitName: string;
  roundTitle: string;
  campaignTitle: string | null;
  place: string;
  number: string;
  signedOn: Day | null;
  signerName: string;
  signerTitle: string;
  isDeputy: boolean;
  book: { year: number; number: number; code: string };
  /** Where the portal is reached: the code leads there. */
  origin: string;
};

/** The wording of one certificate. */
export function sheetOf(paper: CertificatePaper): CertificateSheet {
  const { subjectKind, signedOn, book, campaignTitle } = paper;
  const round = `${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}`;
  return {
    name: paper.subjectName.toLocaleUpperCase("vi"),
    detail: subjectKind === "INDIVIDUAL" ? [paper.post, paper.unitName].filter(Boolean).join(", ") : "",
    merit: `Đã có thành tích xuất sắc trong ${campaignTitle ? `${campaignInSentence(campaignTitle)}, ${round}` : round}`,
    decision: `Quyết định số ${paper.number}${signedOn ? ` ${documentDate(signedOn)}` : ""}`,
    goldenBook: `Số vào sổ vàng: ${book.number}/${book.year}`,
    placeDate: `${paper.place}, ${signedOn ? documentDate(signedOn) : ""}`,
    signer: paper.isDeputy ? `KT. CHỦ TỊCH\n${paper.signerTitle}` : paper.signerTitle,
    signerName: paper.signerName,
    qr: `${paper.origin}/xac-nhan/${book.code}`,
  };
}
