import type { Comparison, RemovalChange, Transition } from "@/domain/changes";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { StatusBadge } from "../status-badge";

type Props = { comparison: Comparison; from: PlainDate; to: PlainDate; lang: Language };

const countOf = ({ removals }: Comparison, kind: RemovalChange["kind"]) => removals.filter((removal) => removal.kind === kind).length;

/** How the record at the end of one day differs from the record at the end of another. */
export function ComparisonSummary({ comparison, from, to, lang }: Props) {
  const say = words(lang);
  const { added, transitions, removals, replies } = comparison;
  const [merged, archived, restored] = [countOf(comparison, "merged"), countOf(comparison, "archived"), countOf(comparison, "restored")];
  return (
    <section aria-labelledby="compared" className="mb-8 border border-line bg-card px-5 py-4">
      <h2 id="compared" className="text-h3">{say("changes.between", { from: dayInWords(from, lang), to: dayInWords(to, lang) })}</h2>
      <p className="mt-1 max-w-measure text-note text-soft">{say("changes.difference", { added, changed: transitions.length })}</p>
      {removals.length === 0 ? null : <p className="mt-1 max-w-measure text-note text-soft">{say("changes.differenceRemovals", { merged, archived, restored })}</p>}
      {replies.reply + replies.correction + replies.retraction === 0 ? null : <p className="mt-1 max-w-measure text-note text-soft">{say("changes.differenceReplies", replies)}</p>}
      {removals.length === 0 ? null : <ul className="mt-2 text-note">{removals.map((removal) => <Removal key={removal.id} removal={removal} lang={lang} />)}</ul>}
      {transitions.length === 0 ? null : (
        <table className="mt-3 w-full text-note">
          <thead className="text-left text-small text-soft">
            <tr><th scope="col" className="py-1 pr-4 font-semibold">{say("changes.obligation")}</th><th scope="col" className="py-1 pr-4 font-semibold">{say("changes.before")}</th><th scope="col" className="py-1 font-semibold">{say("changes.after")}</th></tr>
          </thead>
          <tbody>{transitions.map((transition) => <Row key={`${transition.commitment.id} ${transition.party}`} transition={transition} lang={lang} />)}</tbody>
        </table>
      )}
    </section>
  );
}

function Removal({ removal: { kind, id, slug, into }, lang }: { removal: RemovalChange; lang: Language }) {
  const say = words(lang);
  return (
    <li className="py-0.5">
      <a href={addressIn(lang, `/commitments/${slug}`)}>{id}</a>: {say(`changes.what.${kind}`)}
      {into === null ? null : <>, {say("changes.into")} <a href={addressIn(lang, `/commitments/${into.slug}`)}><Localized text={into.title} textLang={into.titleLang} lang={lang} /></a></>}
    </li>
  );
}

function Row({ transition: { commitment, party, before, after, becauseRubric }, lang }: { transition: Transition; lang: Language }) {
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal">
        <a href={addressIn(lang, `/commitments/${commitment.slug}`)} className="inline-block py-0.5"><Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} /></a>
        <span className="block text-small text-soft">{party}</span>
      </th>
      <td className="py-1.5 pr-4"><StatusBadge status={before} lang={lang} /></td>
      <td className="py-1.5">
        <StatusBadge status={after} lang={lang} />
        {becauseRubric ? <span className="block text-small text-soft">{words(lang)("rubric.becauseRubric")}</span> : null}
      </td>
    </tr>
  );
}
