import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { linkOutcomes } from "@/domain/link-check";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { linkList, type LinkState } from "@/server/editor/link-list";
import { DoneNotice } from "@/ui/desk/done-notice";
import { RefreshWhile } from "@/ui/desk/jobs/refresh-while";
import { LinkTable } from "@/ui/desk/jobs/link-table";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { noticeOf, readSearch, type Search } from "../../search";
import { checkLinkAction } from "./actions";

const place = "/admin/sources/links";
const states: readonly LinkState[] = [...linkOutcomes, "never"];
export const generateMetadata = () => deskTitle(place, "links.title", "settle-reanchoring");

/** The addresses of all sources and what the last look found, for whoever keeps the evidence alive. */
export default async function LinksPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "settle-reanchoring");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const state = readSearch(await searchParams, "state", z.enum([...linkOutcomes, "never"]));
  const rows = await linkList(actor);
  const count = (wanted: LinkState) => rows.filter((row) => row.state === wanted).length;
  return (
    <>
      <PageHead crumbs={[{ href: "/admin/sources", label: say("nav.sources") }]} title={say("links.title")} about={<p>{say("links.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RefreshWhile isOpen={rows.some(({ isAsked }) => isAsked)} />
      <nav aria-label={say("links.filter")} className="tabs">
        <ul>
          <li><Link href={place} aria-current={state === null ? "page" : undefined}>{say("links.all")} <span className="count">{rows.length}</span></Link></li>
          {states.map((each) => (
            <li key={each}><Link href={`${place}?state=${each}`} aria-current={state === each ? "page" : undefined}>{say(`links.short.${each}`)} <span className="count">{count(each)}</span></Link></li>
          ))}
        </ul>
      </nav>
      <LinkTable rows={rows.filter((row) => state === null || row.state === state)} lang={actor.language} timeZone={deskTimeZone()} check={checkLinkAction} />
      <DownloadLinks say={say} list="links" query={{ state }} />
    </>
  );
}
