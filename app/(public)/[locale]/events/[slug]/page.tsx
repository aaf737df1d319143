import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { findEvent } from "@/server/public/events";
import { scopeRecord } from "@/server/public/scope";
import { words } from "@/ui/i18n/words";
import { EventFacts } from "@/ui/list/event-facts";
import { ScopePage } from "@/ui/list/scope-page";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { TakeAway } from "@/ui/share/take-away";
import { foundOrElse } from "../../found";
import { metadataOr404, pageOr404 } from "../../missing";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params } = await readingOf(props);
  return { lang, day, today, event: foundOrElse(await asOf(day, () => findEvent(params.slug, lang)), "events", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, event } = await load(props);
  return pageMetadata(lang, `/events/${event.slug}`, event.name, event.description ?? undefined, { section: "events", slug: event.slug });
});

export default pageOr404(async function EventPage(props: Props) {
  const { lang, day, today, event } = await load(props);
  const say = words(lang);
  const { result, world, due, changed } = await asOf(day, () => scopeRecord({ event: event.slug }, lang));
  return (
    <PageShell lang={lang} path={`/events/${event.slug}`} section="events" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.events", "/events"], [event.name, `/events/${event.slug}`]])]} />
      <ScopePage
        record={event} kicker={say(`eventKind.${event.kind}`)} scope={{ event: event.slug }} world={world} due={due} result={result}
        headings={{ owed: say("charts.eventOwed"), requested: say("overview.requests") }} empty={say("events.noRecords")} lang={lang}
      >
        <EventFacts event={event} lang={lang} />
      </ScopePage>
      <TakeAway
        cited={{ title: event.name, id: null, path: `/events/${event.slug}`, asOf: day ?? today }} follow={{ section: "events", slug: event.slug }}
        embed={{ list: { event: event.slug } }} lang={lang}
      />
    </PageShell>
  );
});
