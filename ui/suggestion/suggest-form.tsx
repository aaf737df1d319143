import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import { suggestionLimits, suggestionPlaces, type ReturnedSuggestion } from "@/domain/suggestion";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { logHeadline } from "../record/log-entry";

type Props = {
  commitment: string;
  /** The entry of the log that the reader came from. */
  entry: FollowUpRecord | null;
  /** What was typed into a form that was refused, and why it was. */
  returned: ReturnedSuggestion | null;
  /** What was typed is not kept any longer. */
  isOver: boolean;
  lang: Language;
};

const shownFields = ["place", "words", "url", "email"] as const;
type Field = (typeof shownFields)[number];

/** A plain form that needs neither account nor script; what a refusal sends back stands in it again. */
export function SuggestForm({ commitment, entry, returned, isOver, lang }: Props) {
  const say = words(lang);
  return (
    <>
      <p className="mt-3 max-w-measure text-lead text-soft">{say("suggest.lead")}</p>
      {isOver ? <p role="alert" className="mt-5 max-w-measure border-l-[3px] border-danger pl-4">{say("suggest.over")}</p> : null}
      {returned === null ? null : <Refused returned={returned} lang={lang} />}
      <form method="post" action="/api/v1/suggestions" className="mt-8 flex max-w-measure flex-col gap-6" noValidate>
        <input type="hidden" name="commitment" value={commitment} />
        <input type="hidden" name="lang" value={lang} />
        {entry === null ? null : <AboutEntry entry={entry} lang={lang} />}
        <Place returned={returned} isEntry={entry !== null} lang={lang} />
        <Words returned={returned} lang={lang} />
        <Line name="url" type="url" max={suggestionLimits.url} returned={returned} lang={lang} />
        <Line name="email" type="email" max={suggestionLimits.email} returned={returned} lang={lang} />
        <Trap lang={lang} />
        <p className="text-small text-soft">{say("suggest.kept")}</p>
        <p><button type="submit" className="button">{say("suggest.submit")}</button></p>
      </form>
    </>
  );
}

const issueOf = (returned: ReturnedSuggestion | null, name: Field) => returned?.issues.find(({ path }) => path === name);

/** Why it came back, with a way to each field that is meant. */
function Refused({ returned, lang }: { returned: ReturnedSuggestion; lang: Language }) {
  const say = words(lang);
  const meant = shownFields.filter((name) => issueOf(returned, name) !== undefined);
  return (
    <div role="alert" tabIndex={-1} className="mt-5 max-w-measure border-l-[3px] border-danger pl-4">
      <p className="font-semibold">{say("suggest.refused")}</p>
      {meant.length > 0 ? null : <p>{say(returned.reason === "too-many-attempts" ? "suggest.tooMany" : "suggest.notNow")}</p>}
      <ul className="mt-1 list-disc pl-5">
        {meant.map((name) => <li key={name}><a href={`#suggest-${name}`}>{say(`suggest.${name}`)} – <Meaning returned={returned} name={name} lang={lang} /></a></li>)}
      </ul>
    </div>
  );
}

function Meaning({ returned, name, lang }: { returned: ReturnedSuggestion; name: Field; lang: Language }) {
  const say = words(lang);
  const code = issueOf(returned, name)?.code ?? "";
  return <>{say(say.has(`suggest.issue.${code}`) ? `suggest.issue.${code}` : "suggest.issue.invalid", { max: suggestionLimits.words })}</>;
}

function AboutEntry({ entry, lang }: { entry: FollowUpRecord; lang: Language }) {
  return (
    <div className="border-l border-line pl-4 text-note">
      <input type="hidden" name="followUp" value={entry.id} />
      <p>{words(lang)("suggest.entry", { day: dayInWords(entry.recordedOn, lang), what: logHeadline(entry, lang) })}</p>
    </div>
  );
}

type FieldProps = { returned: ReturnedSuggestion | null; lang: Language };

function Place({ returned, isEntry, lang }: FieldProps & { isEntry: boolean }) {
  const say = words(lang);
  return (
    <div>
      <label htmlFor="suggest-place" className="font-semibold">{say("suggest.place")}</label>
      <select id="suggest-place" name="place" required defaultValue={returned?.typed.place ?? (isEntry ? "status" : "")} className="field mt-1" {...describedBy(returned, "place", false)}>
        <option value="">{say("suggest.choose")}</option>
        {suggestionPlaces.map((place) => <option key={place} value={place}>{say(`suggest.places.${place}`)}</option>)}
      </select>
      <Wrong returned={returned} name="place" lang={lang} />
    </div>
  );
}

function Words({ returned, lang }: FieldProps) {
  const say = words(lang);
  return (
    <div>
      <label htmlFor="suggest-words" className="font-semibold">{say("suggest.words")}</label>
      <p id="suggest-words-hint" className="text-small text-soft">{say("suggest.wordsHint", { max: suggestionLimits.words })}</p>
      <textarea
        id="suggest-words" name="words" required rows={8} maxLength={suggestionLimits.words} defaultValue={returned?.typed.words ?? ""}
        className="field mt-1" {...describedBy(returned, "words", true)}
      />
      <Wrong returned={returned} name="words" lang={lang} />
    </div>
  );
}

type LineProps = FieldProps & { name: "url" | "email"; type: "url" | "email"; max: number };

function Line({ name, type, max, returned, lang }: LineProps) {
  const say = words(lang);
  return (
    <div>
      <label htmlFor={`suggest-${name}`} className="font-semibold">{say(`suggest.${name}`)}</label>
      <p id={`suggest-${name}-hint`} className="text-small text-soft">{say(`suggest.${name}Hint`)}</p>
      <input
        id={`suggest-${name}`} name={name} type={type} maxLength={max} defaultValue={returned?.typed[name] ?? ""} className="field mt-1"
        autoComplete={name === "email" ? "email" : "off"} {...describedBy(returned, name, true)}
      />
      <Wrong returned={returned} name={name} lang={lang} />
    </div>
  );
}

/** People neither see it nor come to it with the keyboard; whoever hears of it is told to leave it empty. */
function Trap({ lang }: { lang: Language }) {
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor="suggest-website">{words(lang)("suggest.trap")}</label>
      <input id="suggest-website" name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}

function describedBy(returned: ReturnedSuggestion | null, name: Field, hasHint: boolean) {
  const isWrong = issueOf(returned, name) !== undefined;
  const ids = [...(isWrong ? [`suggest-${name}-wrong`] : []), ...(hasHint ? [`suggest-${name}-hint`] : [])];
  return { ...(ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") }), ...(isWrong ? { "aria-invalid": true as const } : {}) };
}

function Wrong({ returned, name, lang }: FieldProps & { name: Field }) {
  if (returned === null || issueOf(returned, name) === undefined) return null;
  return <p id={`suggest-${name}-wrong`} className="mt-1 text-small font-semibold text-danger"><Meaning returned={returned} name={name} lang={lang} /></p>;
}
