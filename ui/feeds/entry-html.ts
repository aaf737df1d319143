import type { FeedEntry } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import { asOfAddress } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { wordsFlowing } from "../quotation-words";
import { headlineOf, laterOf, quotationsOf, subjectOf } from "./entry-facts";
import { element, type Markup } from "./markup";

/** Where a feed's links lead: the site, in a language, perhaps as of a past day. */
export type FeedPlaceInTime = { site: string; lang: Language; day: string | null };

export const linkTo = ({ site, lang, day }: FeedPlaceInTime, page: string): string => `${site}${asOfAddress(lang, page, day)}`;

/** Everything of an entry, as HTML: what happened, why, the words that prove it, and the way to them. */
export function entryHtml(entry: FeedEntry, place: FeedPlaceInTime): string {
  const { lang } = place;
  const say = words(lang);
  const { followUp, reply, note, noteLang } = entry.change;
  const later = laterOf(entry, lang);
  const parts: (Markup | null)[] = [
    element("p", {}, element("strong", {}, headlineOf(entry, lang)), "."),
    later === null ? null : element("p", {}, element("em", {}, later)),
    followUp?.effectiveOn ? element("p", {}, say("log.effective", { date: dateInWords(followUp.effectiveOn.value, lang) })) : null,
    followUp === null ? null : element("p", {}, say("log.checkedOn", { date: dayInWords(followUp.checkedOn, lang) })),
    followUp?.note ? element("p", langOf(followUp.noteLang, lang), followUp.note) : null,
    followUp?.searched ? element("p", langOf(followUp.searchedLang, lang), say("log.searched", { where: followUp.searched })) : null,
    followUp?.because ? element("p", langOf(followUp.becauseLang, lang), say("log.because", { why: followUp.because })) : null,
    reply?.text ? element("p", reply.textLang === lang ? {} : { lang: reply.textLang }, reply.text) : null,
    reply?.because ? element("p", {}, say("log.because", { why: reply.because })) : null,
    note === null ? null : element("p", noteLang === lang ? {} : { lang: noteLang }, say("changes.why", { why: note })),
    ...quotationsOf(entry, lang).map((citation) => quotation(citation, place)),
    element("p", {}, element("a", { href: linkTo(place, subjectOf(entry, lang).page) }, say("share.feed.read"))),
  ];
  return parts.flatMap((part) => part?.markup ?? []).join("\n");
}

const langOf = (own: Language | null, lang: Language): { lang?: string } => (own === null || own === lang ? {} : { lang: own });

/** Quoted words stay in the language of their document. */
function quotation(citation: CitationRecord, place: FeedPlaceInTime): Markup {
  const source = element("a", { href: linkTo(place, citation.url), lang: citation.sourceTitleLang }, citation.sourceTitle);
  return element("blockquote", { lang: citation.language }, element("p", {}, wordsFlowing(citation.exact)), element("p", {}, "— ", source));
}
