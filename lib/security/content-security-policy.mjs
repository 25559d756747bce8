import { createHash } from "node:crypto";

const https = () => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/**
 * The policy of one page. `scripts` says which scripts may run: a nonce, or hashes. Nothing is `unsafe-*`
 * in production; the development server alone needs eval for React's error stacks and inline styles for its overlay.
 */
export function contentSecurityPolicy({ scripts, styles = [] }) {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src ${[...scripts, ...(development ? ["'unsafe-eval'"] : [])].join(" ")}`,
    `style-src ${["'self'", ...(development ? ["'unsafe-inline'"] : styles)].join(" ")}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "report-uri /api/csp",
    ...(https() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** The policy of a page drawn for one request: only scripts that carry the nonce, and what they load. */
export function noncePolicy(nonce) {
  return contentSecurityPolicy({
    scripts: [`'nonce-${nonce}'`, "'strict-dynamic'"],
    styles: [`'nonce-${nonce}'`],
  });
}

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu;

// What Next itself writes into a page: data handed to its own runtime, nothing that computes.
const handedData = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[[\s\S]*\])\)$/u,
  /^self\.__next_f\.push\((\[[\s\S]*\])\)$/u,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);$/u,
];

function isHandedData(script) {
  const data = handedData.map((shape) => shape.exec(script)?.[1]).find(Boolean);
  if (!data) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}

/**
 * The policy of a page kept for everybody: our script files, and the inline scripts by which Next hands data to its
 * runtime. Any other inline script in the markup gets no hash, so a script smuggled into a page does not run.
 */
export function hashPolicy(html) {
  const scripts = [...html.matchAll(inlineScript)].map(([, text = ""]) => text).filter(isHandedData);
  const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return contentSecurityPolicy({ scripts: ["'self'", ...new Set(hashes)] });
}

/** Tells browsers to come back over https only, where the portal is served over https. */
export function transportHeaders() {
  return https() ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {};
}
