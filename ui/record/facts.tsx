import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, Named } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";

/** The record's facts in a narrow column: terms small above, values below, close enough to read as pairs. */
export function Facts({ record, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="sr-only">{say("record.facts")}</h2>
      <dl className="border-t border-line text-note">
        <Fact term={say("record.from")}><Names section="parties" names={record.from} lang={lang} /></Fact>
        {record.event === null ? null : <Fact term={say("record.event")}><Names section="events" names={[record.event]} lang={lang} /></Fact>}
        <Fact term={say("record.specificity")}>{say(`specificity.${record.specificity}`)}</Fact>
        <Fact term={say("record.novelty")}>{say(`novelty.${record.novelty}`)}</Fact>
        <Fact term={say("record.topics")}><Names section="topics" names={record.topics} lang={lang} /></Fact>
        <Fact term={say("record.data")}><a href={`${record.links.self}?lang=${lang}`}>{say("record.json")}</a></Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7.5rem_1fr] gap-x-3 border-b border-line py-2">
      <dt className="text-small leading-6 text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Names({ section, names, lang }: { section: string; names: Named[]; lang: Language }) {
  return (
    <ul>
      {names.map(({ slug, name, nameLang }) => (
        <li key={slug}><a href={addressIn(lang, `/${section}/${slug}`)} className="inline-block py-0.5"><Localized text={name} textLang={nameLang} lang={lang} /></a></li>
      ))}
    </ul>
  );
}
