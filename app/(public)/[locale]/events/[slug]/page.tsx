import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { listCommitments } from "@/server/public/commitments";
import { findEvent } from "@/server/public/events";
import { lastChange } from "@/server/public/last-change";
import { words } from "@/ui/i18n/words";
import { EventFacts } from "@/ui/list/event-facts";
import { RecordsOf } from "@/ui/list/records-of";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { foundOrElse } from "../../found";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params } = await readingOf(props);
  return { lang, day, today, event: foundOrElse(await asOf(day, () => findEvent(params.slug, lang)), "events", lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, event } = await load(props);
  return pageMetadata(lang, `/events/${event.slug}`, event.name, event.description ?? undefined);
}

export default async function EventPage(props: Props) {
  const { lang, day, today, event } = await load(props);
  const say = words(lang);
  const [result, changed] = await asOf(day, () => Promise.all([
    listCommitments({ filter: { event: event.slug }, lang, length: 100 }), lastChange(),
  ]));
  return (
    <PageShell lang={lang} path={`/events/${event.slug}`} section="events" lastChange={changed} today={today}>
      <p className="mb-2 text-small font-semibold tracking-wide text-soft">{say(`eventKind.${event.kind}`)}</p>
      <h1 className="text-h1"><Localized text={event.name} textLang={event.nameLang} lang={lang} /></h1>
      {event.description === null ? null : <p className="mt-2 max-w-measure text-lead text-soft">{event.description}</p>}
      <EventFacts event={event} lang={lang} />
      <RecordsOf heading={say("parties.records")} result={result} query={`?event=${event.slug}`} empty={say("events.noRecords")} lang={lang} />
    </PageShell>
  );
}
