export { type ArchiveLimits, inspectArchive, streamArchive } from "./archive";
export { deleteFile, listFiles, openFile, storeFile, sweepUnfinished } from "./configured-store";
export { type Download, downloadHeaders } from "./download-headers";
export {
  contentTypes,
  type FileKind,
  fileKinds,
  isPasswordProtectedOffice,
  sniffType,
  startsAs,
} from "./file-kind";
export { displayName } from "./file-name";
export { FileMissing, type FileStore, type StoredContent } from "./file-store";
export { type InspectedFile, type Inspection, inspectUpload, largestUpload } from "./inspect-upload";
export { localFileStore } from "./local-store";
export { type FileProblem, FileRejection } from "./rejection";
export { fileProblemText } from "./text";
export { type ScannerKind, type ScanVerdict, scanForViruses, scannerInUse } from "./virus-scan";
