import type { ComponentProps, ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { SourceRecord, SourceVersionRecord } from "@/domain/record";
import { dateInWords, instantInWords } from "../dates";
import { words } from "../i18n/words";
import { number } from "../numbers";
import { LinkBadge } from "./link-badge";
import { Localized } from "../localized";

type Props = {
  source: SourceRecord;
  /** The version that the page shows. */
  shown: SourceVersionRecord;
  /** What the last look at its address found; undefined where nobody looked. */
  check: ComponentProps<typeof LinkBadge>["check"];
  timeZone: string;
  lang: Language;
};

/** What is known of a document; what it does not state is said, never guessed. */
export function SourceFacts({ source, shown, check, timeZone, lang }: Props) {
  const say = words(lang);
  const notStated = <span className="text-soft">{say("sources.notStated")}</span>;
  const { publishedOn } = source;
  return (
    <dl className="border-t border-line text-note">
      <Fact term={say("sources.kind")}>{say(`sourceKind.${source.kind}`)}</Fact>
      <Fact term={say("sources.publisher")}>{source.publisher ?? notStated}</Fact>
      <Fact term={say("sources.published")}>
        {publishedOn === null ? notStated : (
          <>
            <time dateTime={publishedOn.value}>{dateInWords(publishedOn.value, lang)}</time>
            {publishedOn.basis === "inferred" ? <p className="text-small text-soft">{say("date.inferredWhy", { reason: publishedOn.reason ?? "" })}</p> : null}
          </>
        )}
      </Fact>
      <Fact term={say("sources.tier")}>
        {source.officialOf === null ? say(`tier.${source.tier}`) : <>{say("sources.of", { tier: say(`tier.${source.tier}`), party: source.officialOf.name })}</>}
      </Fact>
      {source.attribution === null ? null : <Fact term={say("sources.attribution")}><Localized text={source.attribution} textLang={source.attributionLang ?? lang} lang={lang} /></Fact>}
      {source.embargoUntil === null ? null : <Fact term={say("sources.embargo")}>{say("quote.embargo", { date: instantInWords(source.embargoUntil, lang, timeZone) })}</Fact>}
      <Fact term={say("sources.language")}>{say(`site.language.${source.language}`)}</Fact>
      <Fact term={say("sources.url")}>
        {source.url === null ? notStated : <a href={source.url} data-bare rel="noopener noreferrer nofollow" className="break-all">{source.url}</a>}
        {source.url === null ? null : <p className="mt-0.5"><LinkBadge check={check} timeZone={timeZone} lang={lang} /></p>}
      </Fact>
      <Fact term={say("sources.rights")}>{source.rights === null ? notStated : <Localized text={source.rights} textLang={source.rightsLang ?? lang} lang={lang} />}</Fact>
      {source.notes === null ? null : <Fact term={say("sources.notes")}><Localized text={source.notes} textLang={source.notesLang ?? lang} lang={lang} /></Fact>}
      <Fact term={say("sources.file")}><File shown={shown} timeZone={timeZone} lang={lang} /></Fact>
      <Fact term={say("record.data")}><a href={`${source.links.self}?lang=${lang}`}>{say("record.json")}</a></Fact>
    </dl>
  );
}

/** What identifies the copy that the quotations were checked against; few need it, so it folds. */
function File({ shown, timeZone, lang }: { shown: SourceVersionRecord; timeZone: string; lang: Language }) {
  const say = words(lang);
  return (
    <details className="text-small text-soft">
      <summary className="py-0.5 text-note text-ink">{say("sources.fileSize", { bytes: shown.bytes, type: shown.mediaType })}</summary>
      <p>{`${say("sources.length", { count: number(shown.codePoints, lang) })}. ${say("sources.captured", { date: instantInWords(shown.capturedAt, lang, timeZone) })}`}</p>
      <p>{say("sources.fingerprint")}</p>
      <code className="text-[0.72rem] break-all">{shown.sha256}</code>
      {shown.textSha256 === shown.sha256 ? null : <><p>{say("sources.textFingerprint")}</p><code className="text-[0.72rem] break-all">{shown.textSha256}</code></>}
    </details>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_1fr] gap-x-3 border-b border-line py-2 lg:block">
      <dt className="text-small leading-6 text-soft">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
