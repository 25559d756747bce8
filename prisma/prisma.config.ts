import { defineConfig } from "prisma/config";

/** Paths are relative to this file; migrations are applied by `npm run migrate`, see lib/cli/migrations.ts. */
export default defineConfig({ schema: "schema", migrations: { path: "migrations" } });
