import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { StatusBadge } from "../status-badge";

type Props = { commitment: CommitmentRecord; lang: Language; headingLevel?: 2 | 3 };

/**
 * One record in a list. Where nothing has been judged the row speaks of what is known instead: whose it
 * is, when it was said, what is due; and says so quietly.
 */
export function CommitmentRow({ commitment, lang, headingLevel = 2 }: Props) {
  const say = words(lang);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { status } = commitment;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-4 md:grid-cols-[5.5rem_1fr_11.5rem]">
      <span className="tabular pt-0.5 text-small text-soft">{commitment.id}</span>
      <div className="min-w-0">
        <Heading className="text-h3">
          <a href={addressIn(lang, commitment.links.html)} className="plain-link">
            <Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} />
          </a>
        </Heading>
        <p className="mt-1 max-w-measure text-note text-soft">
          <Localized text={commitment.summary} textLang={commitment.summaryLang} lang={lang} />
        </p>
        <p className="mt-1.5 text-small text-soft">
          <span className="text-ink">{commitment.obligations.map(({ party }) => party.name).join(" · ")}</span>
          {commitment.kind === "commitment" ? null : ` · ${say(`kind.${commitment.kind}`)}`}
          {" · "}{say("list.madeOn", { date: dateInWords(commitment.madeOn.value, lang) })}
          {commitment.deadline?.value ? ` · ${say("list.due", { date: dateInWords(commitment.deadline.value, lang) })}` : ""}
        </p>
      </div>
      <div className="text-note md:text-right">
        {status.value === null
          ? <span className="text-small text-unknown">{say("status.not-assessed")}</span>
          : <StatusBadge status={status.value} lang={lang} />}
        {status.value === "mixed" ? <p className="text-small text-soft">{say("tally.delivered", { delivered: status.delivered, of: status.of })}</p> : null}
        {commitment.lastCheckedOn === null ? null : (
          <p className="text-small text-soft">{say("list.checked", { date: dayInWords(commitment.lastCheckedOn, lang) })}</p>
        )}
        {["overdue", "deadline-passed", "due-soon", "suspended"].includes(commitment.timeliness) ? (
          <p className={`text-small ${commitment.timeliness === "overdue" ? "font-semibold text-failed" : "text-soft"}`}>{say(`timeliness.${commitment.timeliness}`)}</p>
        ) : null}
      </div>
    </li>
  );
}
