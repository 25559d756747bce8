import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

const shared = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Only Next tells server from browser; tests run everything on the server side.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  root,
};

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{app,components,lib,prisma}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
          exclude: ["**/node_modules/**", "prisma/generated/**"],
          testTimeout: 30_000,
          env: { TZ: "UTC" },
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/setup/server.ts"],
          setupFiles: ["tests/setup/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          env: { TZ: "UTC" },
        },
      },
      {
        ...shared,
        test: {
          // On the database the environment names, which holds the demo: `npm test` starts one.
          name: "demo",
          include: process.env.APP_DATABASE_URL ? ["tests/demo/**/*.test.ts"] : [],
          testTimeout: 60_000,
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
