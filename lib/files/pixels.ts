import { must } from "./rejection";

// An A4 page scanned at 600 dots per inch has 35 million.
const mostPixels = 50_000_000;

/** Ends with a `FileRejection` when the picture would fill more memory than any scan needs. */
export function checkPixels(width: number, height: number): void {
  must(width > 0 && height > 0, "corrupt");
  must(width * height <= mostPixels, "too-many-pixels");
}
