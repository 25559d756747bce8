import { withoutDiacritics } from "@/lib/vietnamese";

export type Download = { name: string; contentType: string; size?: number };

/** RFC 5987: percent-encoded UTF-8; `encodeURIComponent` leaves five characters that may not stand there. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Cs}/gu, "_")).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Headers for sending a file: saved and never rendered, never guessed, never kept by a cache between. */
export function downloadHeaders({ name, contentType, size }: Download): Record<string, string> {
  const plain = withoutDiacritics(name).replace(/[^\x20-\x7e]|["\\%]/gu, "_");
  return {
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    ...(size === undefined ? {} : { "Content-Length": String(size) }),
  };
}
