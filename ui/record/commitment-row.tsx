import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import type { MatchRecord } from "@/domain/search-record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { Highlighted } from "../highlighted";
import { words } from "../i18n/words";
import { Match } from "../list/match";
import { Localized } from "../localized";
import { RowStanding } from "./row-standing";

/** `match`: the passage by which a search found it. */
type Props = { commitment: CommitmentRecord; match?: MatchRecord | undefined; lang: Language; headingLevel?: 2 | 3 };

/**
 * One record in a list: what was promised on the left, whose it is and where it stands on the right.
 * Where nothing has been judged the row speaks of what is known instead, and says so quietly.
 */
export function CommitmentRow({ commitment, match, lang, headingLevel = 2 }: Props) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-line py-4 md:grid-cols-[5rem_1fr_11.5rem]">
      <span className="tabular text-small text-soft md:pt-0.5">{commitment.id}</span>
      <div className="min-w-0">
        <Heading className="text-h3">
          <a href={addressIn(lang, commitment.links.html)} className="plain-link">
            {shown(match, "title", commitment.title)
              ? <Highlighted text={match.excerpt} ranges={match.highlights} />
              : <Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} />}
          </a>
        </Heading>
        <p className="mt-1 max-w-measure text-note text-soft">
          {shown(match, "summary", commitment.summary)
            ? <Highlighted text={match.excerpt} ranges={match.highlights} />
            : <Localized text={commitment.summary} textLang={commitment.summaryLang} lang={lang} />}
        </p>
        {match === undefined || match.field === "id" || shown(match, "title", commitment.title) || shown(match, "summary", commitment.summary) ? null : <Match match={match} lang={lang} />}
        <p className="mt-1 text-small text-soft">{factsOf(commitment, lang)}</p>
      </div>
      <RowStanding commitment={commitment} lang={lang} />
    </li>
  );
}

/** A passage that the row shows anyway is marked where it stands. */
const shown = (match: MatchRecord | undefined, field: "title" | "summary", text: string): match is MatchRecord => match?.field === field && match.excerpt === text;

/** A stated date at its own precision; what an event decides by its day, or by what it still waits for. */
function dueInWords({ value, endsOn, precision, reading }: NonNullable<CommitmentRecord["deadline"]>, lang: Language): string | null {
  const date = value === null ? endsOn && dayInWords(endsOn, lang) : dateInWords(value, lang);
  if (date !== null) return words(lang)("list.due", { date });
  return precision === "none" ? null : words(lang)("list.due", { date: reading });
}

/** Kind (where it is no commitment), day, deadline and last check, as one line. */
export function factsOf({ kind, madeOn, deadline, lastCheckedOn }: CommitmentRecord, lang: Language, { withDay = true } = {}): string {
  const say = words(lang);
  return [
    kind === "commitment" ? null : say(`kind.${kind}`),
    withDay ? say("list.madeOn", { date: dateInWords(madeOn.value, lang) }) : null,
    deadline === null ? null : dueInWords(deadline, lang),
    lastCheckedOn === null ? null : say("list.checked", { date: dayInWords(lastCheckedOn, lang) }),
  ].filter((fact) => fact !== null).join(" · ");
}
