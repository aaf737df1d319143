import { notFound } from "next/navigation";
import { z } from "zod";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { countSuggestions, suggestionLists, suggestionsOf } from "@/server/editor/suggestions";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { Pager } from "@/ui/desk/pager";
import { SuggestionTable } from "@/ui/desk/suggestions/suggestion-table";
import { SuggestionTabs } from "@/ui/desk/suggestions/suggestion-tabs";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, readSearch, type Search } from "../search";

const place = "/admin/suggestions";
export const generateMetadata = () => deskTitle(place, "suggestions.title", "answer-suggestions");

/** What readers sent, and what became of it. */
export default async function SuggestionsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "answer-suggestions");
  if (actor === null) notFound();
  const query = await searchParams;
  const list = readSearch(query, "list", z.enum(suggestionLists)) ?? "open";
  const page = readSearch(query, "page", z.coerce.number().int().min(1).max(1_000_000)) ?? 1;
  const [shown, counts] = await Promise.all([suggestionsOf(actor, list, page), countSuggestions(actor)]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead title={say("suggestions.title")} about={<p>{say("suggestions.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <SuggestionTabs say={say} lists={suggestionLists} counts={counts} chosen={list} />
      <SuggestionTable say={say} lang={actor.language} timeZone={deskTimeZone()} rows={shown.rows} />
      <Pager say={say} page={shown.page} pages={shown.pages} of={shown.of} href={(to) => `${place}?list=${list}&page=${to}`} />
      <DownloadLinks say={say} list="suggestions" query={{ list }} />
    </>
  );
}
