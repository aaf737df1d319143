import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { plainDate, uuid } from "@/domain/fields";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { auditTrail, type AuditFilter } from "@/server/editor/audit-trail";
import { deskTimeZone } from "@/server/editor/desk-read";
import { AuditEntry } from "@/ui/desk/audit-entry";
import { AuditFilters } from "@/ui/desk/audit-filters";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { readSearch, type Search } from "../search";

const place = "/admin/audit";
export const generateMetadata = () => deskTitle(place, "audit.title", "read-audit");

const code = z.string().regex(/^[a-z:-]{1,60}$/);

function filterOf(query: Awaited<Search>): AuditFilter {
  return {
    text: readSearch(query, "q", z.string().trim().min(1).max(200)), recordKind: readSearch(query, "kind", code), action: readSearch(query, "action", code),
    person: readSearch(query, "person", uuid), outcome: readSearch(query, "outcome", z.enum(["done", "refused"])),
    from: readSearch(query, "from", plainDate), to: readSearch(query, "to", plainDate),
    before: readSearch(query, "before", z.string().regex(/^\d{1,15}$/).transform(BigInt)),
  };
}

function address({ text, recordKind, action, person, outcome, from, to }: AuditFilter, before: string | null): string {
  const given = { q: text, kind: recordKind, action, person, outcome, from, to, before };
  return `${place}?${new URLSearchParams(Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, value]])))}`;
}

/** Every change: who, when, what, with before and after. */
export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "read-audit");
  if (actor === null) notFound();
  const filter = filterOf(await searchParams);
  const trail = await auditTrail(actor, filter);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        title={say("audit.title")} actions={can(actor.role, "confirm-redaction") ? <Link className="button button-quiet" href="/admin/redactions">{say("redactions.title")}</Link> : null}
        about={<p>{say("audit.about")} <a href="/api/v1/audit/head">{say("audit.head")}</a></p>}
      />
      <AuditFilters say={say} chosen={filter} choices={trail} />
      {trail.rows.length === 0 ? <p className="empty">{say("list.none")}</p> : (
        <ol className="audit">
          {trail.rows.map((row) => <AuditEntry key={row.sequence} row={row} lang={actor.language} timeZone={deskTimeZone()} />)}
        </ol>
      )}
      <nav className="pager" aria-label={say("pager.label")}>
        {filter.before === null ? null : <Link href={address(filter, null)}>{say("audit.newest")}</Link>}
        {trail.next === null ? null : <Link rel="next" href={address(filter, trail.next)}>{say("audit.older")}</Link>}
      </nav>
      <DownloadLinks say={say} list="audit" query={{ q: filter.text, kind: filter.recordKind, action: filter.action, person: filter.person, outcome: filter.outcome, from: filter.from, to: filter.to }} />
    </>
  );
}
