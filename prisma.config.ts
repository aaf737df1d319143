import { defineConfig } from "prisma/config";

/**
 * For Prisma's own commands (`prisma generate`, `validate`, `studio`, and `migrate
 * deploy` where its engine can be downloaded). The tracker itself migrates with
 * `npm run tracker -- migrate`, which needs no download. Generating
 * needs no URL, hence no `env()`, which throws when the variable is missing.
 */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL && { datasource: { url: process.env.DATABASE_URL } }),
});
