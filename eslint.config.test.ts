import { readFileSync } from "node:fs";
import { ESLint } from "eslint";
import { beforeAll, describe, expect, it, vi } from "vitest";

/**
 * The layer table (docs/decisions/001-layers.md) is held by eslint.config.mjs. Here a violation of each kind is
 * planted, written with the alias, as a relative path, as a type and as a dynamic import, and must be
 * caught; what the table allows must pass. The files need not exist, what they import must.
 */
const eslint = new ESLint({ cwd: import.meta.dirname });
type Finding = { rule: string | null; message: string };

async function lint(filePath: string, text: string): Promise<Finding[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages
    .map(({ ruleId, message }) => ({ rule: ruleId, message }))
    .filter(({ rule }) => rule !== "@typescript-eslint/no-unused-vars");
}

// Loading the plugins takes a few seconds; no test should be blamed for it.
vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => { await lint("domain/x.ts", "export {};\n"); }, 120_000);

const layers = "import/no-restricted-paths";
const packages = "no-restricted-imports";

/** Who may not import what. The specifier is the alias; the other spellings are made from it. */
const forbidden: [from: string, to: string, rule: string][] = [
  ["domain/x.ts", "@/server/days", layers],
  ["domain/x.ts", "@/server/db", layers],
  ["domain/x.ts", "@/ui/dates", layers],
  ["domain/x.ts", "@/seed/topics", layers],
  ["domain/x.ts", "@/prisma/generated/client", layers],
  ["server/commands/x.ts", "@/ui/dates", layers],
  ["server/public/x.ts", "@/seed/topics", layers],
  ["server/x.ts", "@/cli/checkout", layers],
  ["ui/record/x.tsx", "@/server/days", layers],
  ["ui/record/x.tsx", "@/server/public/commitments", layers],
  ["ui/desk/x.tsx", "@/server/actor", layers],
  ["ui/x.tsx", "@/prisma/generated/client", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/db", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/editor/work-queue", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/commands/log-follow-up", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/actor", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/operations/grants", layers],
  ["app/(public)/[locale]/x.tsx", "@/prisma/generated/client", layers],
  ["app/(public)/[locale]/x.tsx", "@/seed/topics", layers],
  ["app/feeds/x.ts", "@/server/editor/work-queue", layers],
  ["app/embed/x.tsx", "@/server/commands/log-follow-up", layers],
  ["app/(public)/[locale]/x.tsx", "@/server/write-api", layers],
  ["app/api/v1/x/route.ts", "@/server/editor/work-queue", layers],
  ["app/api/v1/x/route.ts", "@/server/commands/log-follow-up", layers],
  ["app/api/v1/x/route.ts", "@/server/actor", layers],
  ["app/api/v1/x/route.ts", "@/server/db", layers],
  ["app/admin/x/page.tsx", "@/server/db", layers],
  ["app/admin/x/page.tsx", "@/server/commands/log-follow-up", layers],
  ["app/admin/x/page.tsx", "@/server/action", layers],
  ["app/admin/x/page.tsx", "@/server/auth", layers],
  ["app/admin/x/actions.ts", "@/server/db", layers],
  ["app/admin/x/actions.ts", "@/server/operations/grants", layers],
  ["seed/x.ts", "@/server/db", layers],
  ["seed/x.ts", "@/ui/dates", layers],
  ["cli/commands/x.ts", "@/server/db", layers],
  ["cli/commands/x.ts", "@/server/env", layers],
  ["cli/commands/x.ts", "@/ui/dates", layers],
  ["cli/commands/x.ts", "@/app/admin/actions", layers],
  ["e2e/x.spec.ts", "@/app/admin/actions", layers],
  ["e2e/x.spec.ts", "@/ui/dates", layers],
  ["e2e/x.spec.ts", "@/cli/checkout", layers],
  ["domain/x.ts", "@/trials/list", layers],
  ["server/x.ts", "@/trials/installation", layers],
  ["ui/x.tsx", "@/trials/list", layers],
  ["app/admin/x/page.tsx", "@/trials/list", layers],
  ["cli/commands/x.ts", "@/trials/run-trials", layers],
  ["e2e/x.spec.ts", "@/trials/list", layers],
  ["trials/attacks/x.ts", "@/app/admin/actions", layers],
  ["trials/faults/x.ts", "@/ui/dates", layers],
];

const relativeTo = (from: string, to: string) => `${"../".repeat(from.split("/").length - 1)}${to.slice(2)}`;

describe("a planted import is caught, however it is written", () => {
  it.each(forbidden)("%s ← %s", async (from, to, rule) => {
    const relative = relativeTo(from, to);
    for (const text of [
      `import "${to}";\n`, `import { x } from "${relative}";\nexport const y = x;\n`, `import type { X } from "${to}";\nexport type Y = X;\n`,
      `import { type X } from "${relative}";\nexport type Y = X;\n`, `export { x } from "${to}";\n`, `export const x = import("${to}");\n`,
    ]) expect((await lint(from, text)).map((finding) => finding.rule), text).toContain(rule);
  });
});

describe("a planted package is caught", () => {
  it.each([
    ["domain/x.ts", "react"], ["domain/x.ts", "next/navigation"], ["domain/x.ts", "@prisma/client"], ["domain/x.ts", "server-only"],
    ["domain/x.ts", "node:fs"], ["domain/x.ts", "fs"], ["domain/x.ts", "uuid"], ["domain/x.test.ts", "react"], ["domain/x.test.ts", "@prisma/client"],
    ["server/public/x.ts", "next/headers"], ["server/commands/x.ts", "next/cache"], ["server/x.ts", "react"], ["server/x.ts", "next-auth"],
    ["server/actor.ts", "next-auth/jwt"], ["server/action.ts", "next-auth"], ["app/admin/x/page.tsx", "next-auth/react"], ["ui/desk/x.tsx", "next-auth/react"],
    ["app/api/v1/x/route.ts", "@prisma/client"], ["ui/x.tsx", "pg"], ["cli/x.ts", "postgres"], ["seed/x.ts", "@prisma/client"], ["e2e/x.spec.ts", "postgres"],
  ])("%s ← %s", async (from, name) => {
    for (const text of [`import "${name}";\n`, `import type { X } from "${name}";\nexport type Y = X;\n`])
      expect((await lint(from, text)).map((finding) => finding.rule), text).toContain(packages);
  });

  it.each([
    ["domain/x.ts", "node:fs"], ["server/public/x.ts", "next/headers"], ["app/(public)/[locale]/x.tsx", "@prisma/client"], ["ui/x.tsx", "next-auth/react"],
  ])("%s ← %s, loaded while running", async (from, name) => {
    expect((await lint(from, `export const x = import("${name}");\n`)).map(({ rule }) => rule)).toContain("no-restricted-syntax");
  });
});

describe("other habits", () => {
  const planted: [string, string, string, string][] = [
    ["\"use server\" outside the desk's actions", "app/admin/x/page.tsx", '"use server";\nexport const a = 1;\n', "app/admin/**/actions.ts"],
    ["\"use server\" in a public page", "app/(public)/[locale]/actions.ts", '"use server";\nexport const a = 1;\n', "app/admin/**/actions.ts"],
    ["\"use server\" inside a function", "ui/x.tsx", 'export async function f() {\n  "use server";\n}\n', "app/admin/**/actions.ts"],
    ["\"use server\" in server/", "server/commands/x.ts", '"use server";\nexport const a = 1;\n', "app/admin/**/actions.ts"],
    ["a barrel", "ui/x.ts", 'export * from "./dates";\n', "No barrels"],
    ["a barrel of names", "domain/x.ts", 'export { slug } from "./fields";\n', "No barrels"],
    ["a type that is imported in passing", "ui/x.ts", 'export type A = import("@/server/actor").Actor;\n', "import type"],
    ["require", "server/x.ts", 'export const a = require("next-auth");\n', "import, which the layer check sees"],
    ["a sentence in one language", "app/(public)/[locale]/x.tsx", "export const A = () => <p>No records yet</p>;\n", "in both languages"],
    ["a sentence that is read out", "ui/desk/x.tsx", "export const A = () => <nav aria-label=\"Pages\" />;\n", "in both languages"],
    ["raw HTML", "ui/x.tsx", "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n", "React escapes it"],
    ["raw HTML in properties", "ui/x.tsx", "export const a = { dangerouslySetInnerHTML: { __html: '' } };\n", "React escapes it"],
    ["raw SQL", "server/public/x.ts", "export const a = (db: { $queryRawUnsafe(q: string): void }, q: string) => db.$queryRawUnsafe(q);\n", "tagged $queryRaw"],
    ["raw SQL, executed", "server/public/x.ts", 'export const a = (db: Record<string, (q: string) => void>, q: string) => db["$executeRawUnsafe"]?.(q);\n', "tagged $queryRaw"],
    ["raw SQL, joined", "server/public/x.ts", 'import { Prisma } from "@/prisma/generated/client";\nexport const a = (q: string) => Prisma.raw(q);\n', "Prisma.sql"],
    ["any", "server/x.ts", "export const a: any = 1;\n", "any"],
    ["a test that is skipped", "server/x.test.ts", 'import { it } from "vitest";\nit.skip("x", () => {});\n', "Every test runs"],
    ["a test that is the only one", "domain/x.test.ts", 'import { describe } from "vitest";\ndescribe.only("x", () => {});\n', "Every test runs"],
    ["a story that is skipped", "e2e/x.spec.ts", 'import { test } from "@playwright/test";\ntest.describe.skip("x", () => {});\ntest.skip("x", () => {});\n', "Every test runs"],
    ["a file of 301 lines", "server/x.ts", "export const a = 1;\n" + "\n".repeat(300), "301"],
    ["a function of 51 lines", "server/x.ts", `export function a() {\n${"  void 0;\n".repeat(49)}}\nexport function b() {\n${"  void 0;\n".repeat(50)}}\n`, "Function 'b' has too many lines"],
    ["eval", "ui/x.ts", 'export const a = eval("1");\n', "eval"],
  ];
  it.each(planted)("%s is caught", async (_name, file, text, words) => {
    expect((await lint(file, text)).map(({ message }) => message).join("\n")).toContain(words);
  });
});

describe("what the table allows passes", () => {
  it.each([
    ["domain/x.ts", ["zod", "approx-string-match", "node:crypto", "./fields", "@/domain/status"]],
    ["domain/x.test.ts", ["vitest", "fast-check", "node:fs", "./fields"]],
    ["server/public/x.ts", ["server-only", "@/domain/status", "../db", "@/prisma/generated/client"]],
    ["server/commands/x.test.ts", ["vitest", "@/seed/index", "../testing", "postgres"]],
    ["server/actor.ts", ["next/navigation", "./db"]], ["server/auth.ts", ["next-auth", "next-auth/jwt", "next/headers"]],
    ["ui/x.tsx", ["react", "next/link", "@/domain/status", "./dates"]],
    ["app/(public)/[locale]/x.tsx", ["react", "next/navigation", "@/domain/status", "@/ui/dates", "@/server/public/commitments"]],
    ["app/admin/x/page.tsx", ["@/server/actor", "@/server/editor/work-queue", "@/server/public/commitments"]],
    ["app/admin/x/actions.ts", ["@/server/action", "@/server/commands/log-follow-up"]],
    ["app/api/v1/x/route.ts", ["@/server/read-api", "@/server/write-api", "@/server/public/commitments"]], ["app/api/auth/x/route.ts", ["@/server/auth"]],
    ["seed/x.ts", ["@/domain/status", "@/server/commands/log-follow-up", "@/server/actor"]],
    ["cli/commands/x.ts", ["commander", "@/server/operations/grants", "@/seed/index", "@/server/commands/log-follow-up"]],
    ["e2e/x.spec.ts", ["@playwright/test", "@/server/db"]],
    ["trials/attacks/x.ts", ["postgres", "@/server/db", "@/cli/site-server", "@/e2e/routes", "@/seed/index", "../installation"]],
    ["cli/verify-full.ts", ["@/trials/run-trials"]],
  ])("%s", async (file, imports) => {
    const names = imports.map((from, index) => `import type { X${index} } from "${from}";\nexport type Y${index} = X${index};\n`).join("");
    expect(await lint(file, names)).toEqual([]);
  });

  it("\"use server\" in a desk's actions.ts", async () => {
    expect(await lint("app/admin/x/actions.ts", '"use server";\nexport const a = 1;\n')).toEqual([]);
  });
});

it("each file that is imported above exists, so that no rule passes for want of it", () => {
  for (const to of new Set(forbidden.map(([, name]) => name)))
    expect(["", ".ts", ".tsx"].some((end) => { try { readFileSync(`${import.meta.dirname}/${to.slice(2)}${end}`); return true; } catch { return false; } }), to).toBe(true);
});
