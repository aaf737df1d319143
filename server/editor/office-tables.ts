import "server-only";
import { z } from "zod";
import { plainDate, uuid } from "@/domain/fields";
import type { Actor } from "../actor";
import { auditRows, countAudit, type AuditFilter, type AuditRow } from "./audit-trail";
import { deskTable, inPages, whole } from "./desk-table";
import { draftList, draftShelves } from "./drafts";
import { jobOverview } from "./jobs";
import { deskPeople } from "./people";

/** The lists of what the desk itself does. */
export const drafts = deskTable({
  action: "write-draft", filter: { show: z.enum(draftShelves).default("mine") },
  columns: ["id", "recordKind", "state", "title", "about", "author", "at", "openComments"],
  read: (actor, { show }) => inPages((page, size) => draftList(actor, show, page, size), ({ id, kind, state, title, author, at, openComments }) => ({
    id, recordKind: kind, state, title: title?.text ?? null, about: title?.about ?? null, author, at, openComments,
  })),
});

export const people = deskTable({
  action: "manage-users", filter: {}, columns: ["id", "name", "email", "role", "language", "state", "secondFactor", "addedOn", "lastSeenOn"],
  read: (actor) => whole(() => deskPeople(actor), ({ isOneself: _, hasSecondFactor, ...person }) => ({ ...person, secondFactor: hasSecondFactor })),
});

const code = z.string().regex(/^[a-z:-]{1,60}$/).optional();

export const audit = deskTable({
  action: "read-audit",
  filter: {
    q: z.string().trim().min(1).max(200).optional(), kind: code, action: code, person: uuid.optional(), outcome: z.enum(["done", "refused"]).optional(),
    from: plainDate.optional(), to: plainDate.optional(),
  },
  columns: ["sequence", "recordedAt", "person", "action", "outcome", "recordKind", "recordId", "before", "after", "hash"],
  read: (actor, { q, kind, ...rest }) => auditSlices(actor, {
    text: q ?? null, recordKind: kind ?? null, action: rest.action ?? null, person: rest.person ?? null, outcome: rest.outcome ?? null, from: rest.from ?? null, to: rest.to ?? null, before: null,
  }),
});

const eventsAtOnce = 200;

/** By the number of the event: what is written meanwhile, this export too, is not among the rows. */
async function* auditSlices(actor: Actor, filter: AuditFilter): AsyncGenerator<{ of: number; rows: AuditRow[] }> {
  const of = await countAudit(actor, filter);
  for (let before: string | null = ""; before !== null;) {
    const found: Awaited<ReturnType<typeof auditRows>> = await auditRows(actor, { ...filter, before: before === "" ? null : BigInt(before) }, eventsAtOnce);
    before = found.next;
    yield { of, rows: found.rows };
  }
}

export const jobs = deskTable({
  action: "read-jobs", filter: {}, columns: ["job", "run", "state", "askedAt", "startedAt", "endedAt", "by", "tries", "problem", "result"],
  read: (actor) => whole(
    async () => (await jobOverview(actor)).flatMap(({ name, open, past }) => [...open, ...past].map((run) => ({ ...run, name }))),
    ({ name, id, state, askedAt, startedAt, endedAt, by, tries, problem, result }) => ({
      job: name, run: id, state, askedAt, startedAt, endedAt, by, tries, problem: problem?.code ?? null, result: result?.map(([count, n]) => `${count}=${n}`).join("|") ?? null,
    }),
  ),
});
