import { crc32 } from "node:zlib";
import { checkPixels } from "./pixels";
import { must } from "./rejection";

// What a still picture needs to look right; text, time, place and frames of an animation are left out.
const keptChunks = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs"]);
const signatureLength = 8;

/**
 * The picture alone, without text, Exif and whatever follows its end. Ends with a `FileRejection` when
 * a chunk is damaged or missing, or the picture too large.
 */
export function cleanPng(bytes: Uint8Array): Buffer {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [source.subarray(0, signatureLength)];
  let hasData = false;

  for (let at = signatureLength; ; ) {
    must(at + 12 <= source.length, "corrupt");
    const end = at + 12 + source.readUInt32BE(at);
    must(end <= source.length, "corrupt");
    const type = source.toString("latin1", at + 4, at + 8);
    must(crc32(source.subarray(at + 4, end - 4)) === source.readUInt32BE(end - 4), "corrupt");
    if (at === signatureLength) {
      must(type === "IHDR" && end - at === 25, "corrupt");
      checkPixels(source.readUInt32BE(at + 8), source.readUInt32BE(at + 12));
    }
    hasData ||= type === "IDAT";
    if (keptChunks.has(type)) kept.push(source.subarray(at, end));
    if (type === "IEND") break;
    at = end;
  }
  must(hasData, "corrupt");
  return Buffer.concat(kept);
}
