import { type RegistrationPaper, registrationDocument } from "@/lib/campaigns/registration-form/document";
import { renderDocx, renderPdf } from "@/lib/documents";

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
export type PaperFormat = keyof typeof types;

/** The form as a file. */
export async function printRegistration(paper: RegistrationPaper, format: PaperFormat) {
  const document = registrationDocument(paper);
  const bytes = await (format === "pdf" ? renderPdf(document) : renderDocx(document));
  return { bytes: new Uint8Array(bytes), contentType: types[format] };
}
