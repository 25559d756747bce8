/** What one person may upload in a day: enough for every filing of a quarter, too little to fill a disk. */
export const dailyUploads = { files: 300, bytes: 1024 ** 3 };
/** Uploads that no command has linked are swept after this long. */
export const sweepAfterHours = 24;

export type UploadObstacle = "too-many-uploads";

/** Whether somebody has used up the day's allowance, counting the file at hand. */
export function uploadObstacle(used: { files: number; bytes: number }, size: number): UploadObstacle | null {
  return used.files + 1 > dailyUploads.files || used.bytes + size > dailyUploads.bytes
    ? "too-many-uploads"
    : null;
}

/** What a preview of an office file shows: its words, never its author's drawing of them. */
export type FileText =
  | { kind: "paragraphs"; paragraphs: string[]; isCut: boolean }
  | { kind: "sheets"; sheets: { name: string; rows: string[][]; isCut: boolean }[] };
