export {
  type CertificateBatch,
  type CertificateField,
  type CertificateLayout,
  type CertificateSheet,
  certificateFields,
  renderCertificates,
} from "./certificates";
export { renderDocx } from "./docx";
export type {
  Appendix,
  Block,
  OfficialDocument,
  Run,
  Signature,
  TableColumn,
  TableRow,
  Text,
} from "./official-document";
export { renderPdf } from "./pdf";
