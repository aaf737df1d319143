import type { Metadata } from "next";
import { listEvents } from "@/server/public/events";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { addressIn } from "@/ui/addresses";
import { dateInWords } from "@/ui/dates";
import { words } from "@/ui/i18n/words";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/events", words(lang)("events.title"), words(lang)("events.lead"));
}

export default async function EventsPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const [events, changed] = await asOf(day, () => Promise.all([listEvents(lang), lastChange()]));
  return (
    <PageShell lang={lang} path="/events" section="events" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("events.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("events.lead")}</p>
      <ol className="border-t border-line">
        {events.map((event) => (
          <li key={event.slug} className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[13.5rem_1fr_14rem]">
            <span className="text-small text-soft">
              {event.heldOn === null ? say("events.noDate") : `${dateInWords(event.heldOn.value, lang)}${event.heldOn.basis === "inferred" ? ` (${say("date.inferred")})` : ""}`}
            </span>
            <a href={addressIn(lang, `/events/${event.slug}`)} className="plain-link font-display text-h3 font-semibold"><Localized text={event.name} textLang={event.nameLang} lang={lang} /></a>
            <span className="text-small text-soft md:text-right">{event.series?.name ?? say(`eventKind.${event.kind}`)}</span>
          </li>
        ))}
      </ol>
    </PageShell>
  );
}
