import "server-only";
import { z } from "zod";
import { slug, uuid } from "@/domain/fields";
import { can } from "@/domain/permissions";
import { isDraftKind, isObligationKind, queueKinds, queueOrders, suggestionKind, usualOrder, type ObligationKind, type QueueKind, type QueueOrder } from "@/domain/queue";
import type { Actor } from "../actor";
import { deskTable, inPages, type DeskTable, type OpenTable } from "./desk-table";
import { draftQueue } from "./queue-drafts";
import { sourceQueue } from "./queue-sources";
import { suggestions } from "./suggestion-table";
import { workQueue } from "./work-queue";

const filter = {
  kind: z.enum(queueKinds).default("all"), topic: slug.optional(), party: slug.optional(),
  assignee: z.union([z.literal("nobody"), uuid]).optional(), sort: z.enum(queueOrders).optional(),
};
type Filter = z.output<z.ZodObject<typeof filter>>;
const schema = z.strictObject(filter);

/** What waits, of the kind that is shown. Each kind of work has the columns that its rows have. */
export const queue: DeskTable = {
  action: "read-desk",
  open: (actor, query) => {
    const parsed = schema.safeParse(query);
    return parsed.success ? openKind(actor, parsed.data) : null;
  },
};

function openKind(actor: Actor, { kind, sort, topic, party, assignee }: Filter): OpenTable | null {
  if (isObligationKind(kind)) return obligations(kind, { sort, topic, party, assignee }).open(actor, {});
  if (isDraftKind(kind)) return drafts(kind).open(actor, {});
  if (kind === suggestionKind) return can(actor.role, suggestions.action) ? suggestions.open(actor, { list: "open" }) : null;
  return sources(kind).open(actor, {});
}

type Scope = { sort: QueueOrder | undefined; topic: string | undefined; party: string | undefined; assignee: string | undefined };

const obligations = (kind: ObligationKind, { sort = usualOrder(kind), topic = undefined, party, assignee }: Scope) => deskTable({
  action: "read-desk", filter: {},
  columns: ["commitment", "slug", "title", "party", "status", "timeliness", "deadline", "endsOn", "lastCheckedOn", "checkEveryDays", "assignee"],
  read: (actor) => inPages(
    (page, size) => workQueue(actor, { kind, sort, page, size, topic: topic ?? null, party: party ?? null, assignee: assignee ?? null }),
    (row) => ({
      commitment: row.commitment.id, slug: row.commitment.slug, title: row.commitment.title.text, party: row.party.slug, status: row.status, timeliness: row.timeliness,
      deadline: row.deadline?.value ?? row.deadline?.wording ?? null, endsOn: row.endsOn, lastCheckedOn: row.lastCheckedOn, checkEveryDays: row.interval, assignee: row.assignee,
    }),
  ),
});

const drafts = (kind: Extract<QueueKind, "review" | "returned">) => deskTable({
  action: "read-desk", filter: {}, columns: ["id", "recordKind", "title", "author", "updatedAt"],
  read: (actor) => inPages((page, size) => draftQueue(actor, kind, page, size), ({ title, ...row }) => ({ ...row, title: title?.text ?? null })),
});

const sources = (kind: Extract<QueueKind, "broken-links" | "changed-sources">) => deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "title", "outcome", "quotations", "capture"],
  read: (actor) => inPages((page, size) => sourceQueue(actor, kind, page, size), ({ title, ...row }) => ({ ...row, title: title.text })),
});
