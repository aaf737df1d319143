import type { Trial } from "./trial";

/** A test that shows what a row demands: its file, and its title as it stands there. */
export type NamedTest = { file: string; title: string };

/** A row is shown by a trial, by tests that every change runs, by both, or it is said why it is not. */
export type TableRow = {
  id: string; title: string; group: "attacks" | "faults";
  load?: () => Promise<Trial>;
  tests?: readonly NamedTest[];
  missing?: string;
};

const shown = (file: string, ...titles: string[]): NamedTest[] => titles.map((title) => ({ file, title }));

/** The whole table T1–T31. `trials/list.test.ts` holds that each test that is named exists. */
export const rows: readonly TableRow[] = [
  {
    id: "T1", title: "authorisation of every route, for every role, in every shape of request", group: "attacks",
    load: () => import("./attacks/authorisation").then(({ trial }) => trial),
    tests: [...shown("domain/permissions.test.ts", "lists every action and no other"), ...shown("e2e/signing-in.spec.ts", "a session ends at once: signed out, switched off, demoted")],
  },
  {
    id: "T2", title: "requests forged by another site", group: "attacks",
    load: () => import("./attacks/request-forgery").then(({ trial }) => trial),
    tests: shown("e2e/tokens.spec.ts", "no page of another site can write, or ask whether it may"),
  },
  { id: "T3", title: "guessing passwords: one account, and many", group: "attacks", load: () => import("./attacks/password-guessing").then(({ trial }) => trial) },
  { id: "T4", title: "telling known addresses from unknown ones", group: "attacks", load: () => import("./attacks/enumeration").then(({ trial }) => trial), tests: shown("e2e/signing-in.spec.ts", "unknown people and wrong passwords get the same words") },
  {
    id: "T5", title: "what is revoked is refused at once", group: "attacks", load: () => import("./attacks/revocation").then(({ trial }) => trial),
    tests: [
      ...shown("e2e/signing-in.spec.ts", "a session ends at once: signed out, switched off, demoted"),
      ...shown("server/token-api.test.ts", "ends when it is revoked, has run out, or its person is switched off"),
      ...shown("e2e/accounts.spec.ts", "sessions: listed with their browser, one ended by its owner, all by an administrator"),
    ],
  },
  {
    id: "T6", title: "a secret is exchanged without signing anybody out", group: "attacks",
    tests: [...shown("e2e/away.spec.ts", "the secret is exchanged without signing anybody out; once the earlier one is forgotten, what it closed opens nothing"), ...shown("server/operations/reseal.test.ts", "what the earlier secret closed is read, sealed anew once, and then needs it no more")],
  },
  { id: "T7", title: "operators, extra keys and prototypes in every field", group: "attacks", load: () => import("./attacks/injection").then(({ trial }) => trial) },
  {
    id: "T8", title: "generated requests over every endpoint, held against OpenAPI", group: "attacks", load: () => import("./attacks/generated-requests").then(({ trial }) => trial),
    tests: shown("e2e/hostile-input.spec.ts", "any body, any headers, any method at the API"),
  },
  {
    id: "T9", title: "making the server ask what is behind the wall", group: "attacks", load: () => import("./attacks/behind-the-wall").then(({ trial }) => trial),
    tests: shown("server/outbound.test.ts", "what is behind the wall is not asked", "a name that answers public first and private afterwards is checked at each connection", "are followed by hand, and the way is told"),
  },
  { id: "T10", title: "hostile files", group: "attacks", load: () => import("./attacks/hostile-files").then(({ trial }) => trial), tests: shown("e2e/bringing-in-refused.spec.ts", "a file of 50 MB, with a script and without one") },
  { id: "T11", title: "cells of a table that begin a formula", group: "attacks", load: () => import("./attacks/formula-cells").then(({ trial }) => trial), tests: shown("domain/csv.test.ts", "what was written reads the same, whatever it is") },
  {
    id: "T12", title: "headers of every kind of answer", group: "attacks", load: () => import("./attacks/answer-headers").then(({ trial }) => trial),
    tests: [...shown("e2e/headers.spec.ts", "what has not changed is not sent again, and says the same about itself", "a script that is not the page's own does not run"), ...shown("server/answer-headers.test.ts", "the headers of every kind of answer")],
  },
  {
    id: "T13", title: "the history cannot be changed without a trace", group: "faults",
    tests: [
      ...shown("server/operations/grants.test.ts", "never changes a row of %s", "is stopped by a trigger at %s"),
      ...shown("server/operations/verify-edits.test.ts", "cannot be changed by anybody without being found"),
    ],
  },
  {
    id: "T14", title: "many editors on one version", group: "faults", load: async () => (await import("./faults/two-editors")).trial,
    tests: [
      ...shown("server/commands/interleavings.test.ts", "%s, and %s meanwhile: one of them is done, and what stands is what it made", "two who judge one obligation: one is done"),
      ...shown("server/commands/drafts.test.ts", "of two at the very same moment one wins"),
    ],
  },
  { id: "T15", title: "a recorded history of concurrent work is checked while things break", group: "faults", load: async () => (await import("./faults/checked-history")).trial, missing: "not 50,000 operations: with a fault every fifteen seconds the long form makes about 4,000 in ten minutes here", tests: shown("trials/faults/history-checker.test.ts", "the checker of a recorded history") },
  { id: "T16", title: "the site is killed while it writes", group: "faults", load: async () => (await import("./faults/kill-app")).trial, tests: shown("server/jobs/processes.test.ts", "a run outlives its process: killed in the middle, it is begun anew by a process that comes later, once") },
  { id: "T17", title: "PostgreSQL is killed while the site writes", group: "faults", load: async () => (await import("./faults/kill-database")).trial },
  { id: "T18", title: "the disk is full", group: "faults", load: async () => (await import("./faults/disk-full")).trial },
  { id: "T19", title: "no connection is free, a row is locked, a query is slow", group: "faults", load: async () => (await import("./faults/locked")).trial },
  {
    id: "T20", title: "clocks that are wrong, days that are odd", group: "faults",
    tests: shown("server/clocks.test.ts", "in %s each begins once, one after the other, through every change of the clocks", "in %s what is due on a day is overdue from the first instant of the next one there, and not before", "by hours or a day: the order of the log and its times are the database's", "by hours: a code of the second factor is refused; the neighbouring half-minutes are taken"),
  },
  { id: "T21", title: "upgrades under load, and two at once", group: "faults", load: async () => (await import("./faults/upgraded")).trial, missing: "on the five documents, not on 200,000 rows", tests: shown("server/operations/backup.test.ts", "goes into an empty database and is brought up to date there; a migrated one refuses it") },
  {
    id: "T22", title: "backup and restore", group: "faults", load: async () => (await import("./faults/restored")).trial, missing: "to a point in time: no archive of the log of writes is kept; on the five documents, not on 200,000 rows",
    tests: shown("server/operations/backup.test.ts", "restored gives the same backup again, and the record is proven, reads the same, and goes on", "taken while others write holds one instant, in which everything fits together"),
  },
  { id: "T23", title: "half an hour of load", group: "faults", load: async () => (await import("./faults/load")).trial, missing: "its floors of requests a second, which npm run bench compares with references" },
  { id: "T24", title: "slow and oversized requests", group: "faults", load: () => import("./faults/transport").then(({ trial }) => trial) },
  { id: "T25", title: "malformed actions sent to every page", group: "attacks", load: () => import("./attacks/malformed-actions").then(({ trial }) => trial), tests: shown("e2e/methods.spec.ts", "a post with a forged action is not even read", "answers only GET and HEAD") },
  {
    id: "T26", title: "one variant of a page given for another by a cache", group: "attacks", load: () => import("./attacks/cache-variants").then(({ trial }) => trial),
    tests: shown("e2e/edge.spec.ts", "the edge never gives one variant of a page for another", "the desk, forms and faults are never kept; pages are, for a second"),
  },
  {
    id: "T27", title: "letters of a process that dies, a mail server that fails", group: "faults", load: async () => (await import("./faults/letters")).trial,
    tests: shown("server/jobs/digest.test.ts", "a process that dies between beginning and sending leaves it unsent rather than sent twice", "that is away is found out before anything is begun, so that the next run makes up for it"),
  },
  {
    id: "T28", title: "secrets and line breaks in the log, looked for in all of T8", group: "attacks",
    tests: [
      ...shown("server/jobs/worker.test.ts", "that fails is tried again, then stands as failed with what went wrong, without secrets"),
      ...shown("server/log.test.ts", "is one JSON object a line, in UTC, with names of levels; a line break in a value breaks no line"),
      ...shown("cli/log-lines.test.ts", "elsewhere than on a terminal every line is JSON, whoever printed it, in whatever pieces it came"),
    ],
  },
  { id: "T29", title: "versions no older than what is safe", group: "attacks", tests: shown("floors.test.ts", "versions are compared as numbers", "come from the registry and are what they were: each with its sha512, none from elsewhere", "bear licences under which they may be used and passed on; those that name none are known", "are pinned: package.json names versions, no ranges") },
  { id: "T30", title: "guards removed one at a time", group: "attacks", tests: shown("trials/sabotage.test.ts", "%s still applies, and its tests are there") },
  {
    id: "T31", title: "a failure at every call of every command", group: "faults",
    tests: [
      ...shown("server/commands/failpoints.test.ts", "%s: all or nothing", "has every command that somebody may give"),
      ...shown("server/commands/failpoints-mail.test.ts", "%s: what was done is done", "at letter %i: the others are sent, it is told, and nobody gets two"),
      ...shown("server/commands/failpoints-files.test.ts", "at any call: no release, or a whole one; no folder is left; the next succeeds", "at any call: no file under the name of a backup that is not whole; the next succeeds"),
    ],
  },
];
