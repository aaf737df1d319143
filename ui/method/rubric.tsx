import type { Language } from "@/domain/language";
import type { RubricChange } from "@/domain/rubric";
import { wordDiff } from "@/domain/word-diff";
import { dayInWords } from "../dates";
import { Difference } from "../difference";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";

export type Meaning = { definition: string; criteria: string | null; evidence: string | null };
export type RubricVersionShown = { number: number; publishedOn: string; changeNote: string; by: string | null; changes: RubricChange[] };

type MeaningsProps = { id: string; heading: string; statuses: readonly string[]; meanings: Readonly<Record<string, Meaning>>; lang: Language };

/** What each status means, what is looked at, and what is accepted; each has an address, so that a badge can lead to it. */
export function Meanings({ id, heading, statuses, meanings, lang }: MeaningsProps) {
  const say = words(lang);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-h2">{heading}</h2>
      <dl className="border-t border-line">
        {statuses.map((status) => (
          <div key={status} id={`status-${status}`} className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 target:bg-card sm:grid-cols-[14rem_1fr]">
            <dt><StatusBadge status={status === "not-assessed" ? null : status} lang={lang} /></dt>
            <dd className="text-note"><MeaningText meaning={meanings[status]} instead={say.has(`statusMeaning.${status}`) ? say(`statusMeaning.${status}`) : ""} lang={lang} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function MeaningText({ meaning, instead, lang }: { meaning: Meaning | undefined; instead: string; lang: Language }) {
  const say = words(lang);
  if (meaning === undefined) return <>{instead}</>;
  return (
    <>
      <p>{meaning.definition}</p>
      {meaning.criteria === null ? null : <p className="mt-0.5 whitespace-pre-line"><span className="font-semibold">{say("rubric.criteria")}</span> {meaning.criteria}</p>}
      {meaning.evidence === null ? null : <p className="mt-0.5 text-soft"><span className="font-semibold">{say("rubric.evidence")}</span> {meaning.evidence}</p>}
    </>
  );
}

/** Every version of the rubric, newest first, with what it changed in the one before, word by word: that of `open` at once. */
export function RubricHistory({ id, versions, open, lang }: { id: string; versions: readonly RubricVersionShown[]; open?: number; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-h2">{say("rubric.versions")}</h2>
      <p className="mb-3 max-w-measure">{say("rubric.versionsText")}</p>
      {versions.length === 0 ? <p className="text-soft">{say("rubric.noneYet")}</p> : (
        <ol className="border-t border-line" reversed>
          {versions.map((version) => <OneVersion key={version.number} version={version} isOpen={version.number === open} lang={lang} />)}
        </ol>
      )}
    </section>
  );
}

function OneVersion({ version: { number, publishedOn, changeNote, by, changes }, isOpen, lang }: { version: RubricVersionShown; isOpen: boolean; lang: Language }) {
  const say = words(lang);
  return (
    <li id={`rubric-${number}`} className="border-b border-line py-4 target:bg-card">
      <h3 className="text-h3">{say("rubric.version", { number })}</h3>
      <p className="text-small text-soft"><time dateTime={publishedOn}>{dayInWords(publishedOn, lang)}</time> · {by === null ? say("rubric.byTracker") : say("changes.by", { name: by })}</p>
      <p className="mt-1.5 max-w-measure">{changeNote}</p>
      {changes.length === 0 ? (number === 1 ? null : <p className="mt-1.5 text-small text-soft">{say("rubric.otherLanguage")}</p>) : (
        <details className="mt-2 text-note" open={isOpen}>
          <summary className="py-1">{say("rubric.changed", { count: changes.length })}</summary>
          <RubricDifferences changes={changes} lang={lang} />
        </details>
      )}
    </li>
  );
}

/** What differs, status by status, in words that are crossed out and underlined. */
export function RubricDifferences({ changes, lang }: { changes: readonly RubricChange[]; lang: Language }) {
  const say = words(lang);
  return (
    <dl className="mt-2 flex flex-col gap-3">
      {changes.map(({ status, part, before, after }) => (
        <div key={`${status} ${part}`}>
          <dt className="text-small font-semibold">{say(`status.${status}`)} · {say(`rubric.part.${part}`)}</dt>
          <dd className="max-w-measure"><Difference stretches={wordDiff(before, after)} say={say} /></dd>
        </div>
      ))}
    </dl>
  );
}
