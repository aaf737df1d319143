import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { draftList, draftShelves } from "@/server/editor/drafts";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import "@/ui/desk/draft/draft.css";
import { DraftTable } from "@/ui/desk/draft/draft-table";
import { PageHead } from "@/ui/desk/page-head";
import { Pager } from "@/ui/desk/pager";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, readSearch, type Search } from "../search";

const place = "/admin/drafts";
export const generateMetadata = () => deskTitle(place, "nav.drafts", "write-draft");

/** What is on its way to publication: mine, what waits for a reviewer, what came back, what colleagues write. */
export default async function DraftsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const query = await searchParams;
  const show = readSearch(query, "show", z.enum(draftShelves)) ?? "mine";
  const list = await draftList(actor, show, readSearch(query, "page", z.coerce.number().int().min(1)) ?? 1);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead title={say("nav.drafts")} about={<p>{say("draft.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <nav aria-label={say("draft.shelves")} className="tabs">
        <ul>
          {draftShelves.map((shelf) => (
            <li key={shelf}>
              <Link href={shelf === "mine" ? place : `${place}?show=${shelf}`} aria-current={shelf === show ? "page" : undefined}>
                {say(`draft.shelf.${shelf}`)} <span className="count">{list.counts[shelf]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <DraftTable rows={list.rows} lang={actor.language} timeZone={deskTimeZone()} />
      <Pager say={say} page={list.page} pages={list.pages} of={list.of} href={(page) => `${place}?show=${show}&page=${page}`} />
      <DownloadLinks say={say} list="drafts" query={{ show }} />
    </>
  );
}
