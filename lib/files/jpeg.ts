import { checkPixels } from "./pixels";
import { FileRejection, must } from "./rejection";

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;
const startsWith = (segment: Buffer, text: string): boolean =>
  segment.subarray(4, 4 + text.length).toString("latin1") === text;

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** What a picture needs to look right: JFIF head, colour profile, Adobe's colour transform. */
function isKept(marker: number, segment: Buffer): boolean {
  if (marker === comment) return false;
  if (!isApplication(marker)) return true;
  return (
    (marker === 0xe0 && startsWith(segment, "JFIF\0")) ||
    (marker === 0xe2 && startsWith(segment, "ICC_PROFILE\0")) ||
    (marker === 0xee && startsWith(segment, "Adobe"))
  );
}

/** Which way up the camera was held, 1 to 8, from an Exif segment; 1 when it does not say. */
function orientationOf(segment: Buffer): number {
  const tiff = segment.subarray(10);
  if (tiff.length < 10) return 1;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const read16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  for (let index = 0, count = read16(directory); index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.length) return 1;
    if (read16(at) === 0x0112) return read16(at + 8);
  }
  return 1;
}

/** An Exif segment that says the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const bytes = Buffer.from(
    "ffe1002245786966000049492a0008000000010012010300010000000000000000000000",
    "hex",
  );
  bytes.writeUInt16LE(orientation, 28);
  return bytes;
}

/**
 * The picture alone: place, camera, previews, comments and whatever follows its end are left out, the
 * orientation is kept. Ends with a `FileRejection` when it is cut short or too large.
 */
export function cleanJpeg(bytes: Uint8Array): Buffer {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [Buffer.from([0xff, startOfImage])];
  let orientation = 1;
  let hasFrame = false;

  let at = 2;
  for (;;) {
    while (source[at] === 0xff && source[at + 1] === 0xff) at += 1;
    must(at + 2 <= source.length && source[at] === 0xff, "corrupt");
    const marker = source[at + 1] ?? 0;
    if (marker === endOfImage) break;
    must(at + 4 <= source.length && marker !== startOfImage && marker !== 0, "corrupt");
    const length = source.readUInt16BE(at + 2);
    let end = at + 2 + length;
    must(length >= 2 && end <= source.length, "corrupt");
    const segment = source.subarray(at, end);

    if (marker === 0xe1 && startsWith(segment, "Exif\0\0")) orientation = orientationOf(segment);
    if (isFrame(marker)) {
      must(length >= 8, "corrupt");
      checkPixels(segment.readUInt16BE(7), segment.readUInt16BE(5));
      hasFrame = true;
    }
    if (marker === startOfScan) end = endOfScan(source, end);
    if (isKept(marker, segment)) kept.push(source.subarray(at, end));
    at = end;
  }
  must(hasFrame, "corrupt");
  const afterHead = kept[1] && startsWith(kept[1], "JFIF\0") ? 2 : 1;
  if (orientation > 1 && orientation <= 8) kept.splice(afterHead, 0, orientationSegment(orientation));
  return Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]);
}

/** Offset of the marker that ends the coded data beginning at `from`; stuffed bytes and restarts belong to it. */
function endOfScan(source: Buffer, from: number): number {
  for (let at = source.indexOf(0xff, from); at >= 0; at = source.indexOf(0xff, at + 1)) {
    const next = source[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new FileRejection("corrupt");
}
