import type { Language } from "@/domain/language";
import type { EventRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";

/** When an event was held, how that is known, and who took part. */
export function EventFacts({ event, lang }: { event: EventRecord; lang: Language }) {
  const say = words(lang);
  const { heldOn, series, participants } = event;
  return (
    <dl className="mt-5 max-w-[46rem] border-t border-line text-note">
      <Row term={say("events.held")}>
        {heldOn === null ? say("events.noDate") : <time dateTime={heldOn.value}>{dateInWords(heldOn.value, lang)}</time>}
        {heldOn?.basis === "inferred" && heldOn.reason !== null ? <p className="text-small text-soft">{say("date.inferredWhy", { reason: heldOn.reason })}</p> : null}
      </Row>
      {series === null ? null : <Row term={say("events.series")}>{series.name}</Row>}
      {participants.length === 0 ? null : (
        <Row term={say("events.participants")}>
          {participants.map(({ slug, name }) => <a key={slug} href={addressIn(lang, `/parties/${slug}`)} className="mr-4 inline-block py-0.5">{name}</a>)}
        </Row>
      )}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-small leading-7 text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
