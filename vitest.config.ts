import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };
// `server-only` throws outside this condition, which Next sets when it renders.
const ssr = { resolve: { conditions: ["react-server"] } };

/** Two groups: what needs no database runs without waiting for one. */
export default defineConfig({
  test: {
    pool: "forks",
    // Left to itself it keeps one processor free, which on a machine with two is every other one.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        ssr,
        test: {
          name: "pure",
          include: ["*.test.ts", "domain/**/*.test.{ts,tsx}", "ui/**/*.test.{ts,tsx}", "trials/**/*.test.ts"],
        },
      },
      {
        resolve: { alias },
        ssr,
        test: {
          name: "database",
          include: ["{app,bench,cli,seed,server}/**/*.test.{ts,tsx}"],
          globalSetup: path.join(import.meta.dirname, "server/operations/testing-cluster.ts"),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
