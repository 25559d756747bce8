import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import { hashPolicy, transportHeaders } from "./content-security-policy.mjs";

// Node hands over the CommonJS module, Next's bundler its default export.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

/**
 * Next's own page cache, which also gives every cached page its content security policy.
 *
 * A page that is kept for everybody cannot carry a nonce, and Next writes inline scripts into it that differ from
 * page to page and from revalidation to revalidation. Here, where a page enters or leaves the cache, its final
 * markup is known: its inline scripts are hashed and the policy is kept with the page as one of its headers. The
 * header is added before the first answer too, because Next stores a page before it sends it.
 */
export default class PageCache extends FileSystemCache {
  async get(...request) {
    const entry = await super.get(...request);
    protect(entry?.value);
    return entry;
  }

  async set(key, value, context) {
    protect(value);
    return super.set(key, value, context);
  }
}

// When a page finds nothing, Next sends an empty document that only script fills (vercel/next.js#62228).
const emptyDocument = '<html id="__next_error__">';
const readableWithoutScript =
  "<noscript><h1>Không tìm thấy</h1><p>Không có nội dung ở địa chỉ này.</p>" +
  '<p><a href="/">Về Trang chủ</a></p></noscript>';

function readable(html) {
  if (!html.includes(emptyDocument)) return html;
  return html
    .replace(emptyDocument, '<html id="__next_error__" lang="vi">')
    .replace("<body>", `<body>${readableWithoutScript}`);
}

function protect(value) {
  if (value?.kind !== "APP_PAGE" || value.headers?.["content-security-policy"]) return;
  // Next copies the nonce of a request that brings one. This policy knows no nonce, so it is worth nothing; it goes.
  value.html = readable(String(value.html).replace(/(<(?:script|link|style)\b[^>]*?) nonce="[^"]*"/gu, "$1"));
  value.headers = {
    ...value.headers,
    "content-security-policy": hashPolicy(value.html),
    ...transportHeaders(),
  };
}
