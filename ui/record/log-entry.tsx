import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Byline } from "../byline";
import { Localized, LocalizedIn } from "../localized";
import { Quotation } from "../quotation";
import { StatusMark, statusColor } from "../status-mark";
import { Tombstones } from "../tombstones";
import { CiteEntry } from "../share/cite-entry";
import { Replies } from "./replies";
import { SuggestForEntry } from "../suggestion/suggest-link";

type Props = { entry: FollowUpRecord; lang: Language };

/** What an entry says, in a line: its status, or that somebody looked, or that an entry was taken back. */
export function logHeadline({ kind, status, qualifier, occasion, rubricVersion }: FollowUpRecord, lang: Language): string {
  const say = words(lang);
  const value = status === null ? "" : qualifier === null
    ? say(`status.${status}`)
    : say("statusWithQualifier", { status: say(`status.${status}`), qualifier: say(`qualifier.${qualifier}`) });
  if (occasion === "rubric-change") return say("rubric.judgedAnew", { version: rubricVersion, status: value });
  if (kind === "correction") return status === null ? say("log.correctionCheck") : say("log.correction", { status: value });
  return kind === "assessment" ? value : say(`log.${kind}`);
}

/** The colour of what an entry says; what only the rubric changed is no news and has none. */
export const entryColor = ({ status, occasion }: FollowUpRecord, otherwise = "text-ink"): string =>
  (occasion === "rubric-change" ? "text-soft" : statusColor[status ?? ""] ?? otherwise);

/** One entry of the log, with its reason, evidence and dates; an amended one stays readable and says so. */
export function LogEntry({ entry, lang, takesSuggestions = false }: Props & { takesSuggestions?: boolean }) {
  const say = words(lang);
  const isAmended = entry.amendedBy !== null;
  return (
    <li id={`entry-${entry.id}`} className="grid gap-x-6 gap-y-1 border-b border-line py-5 md:grid-cols-[9rem_1fr]">
      <div className="text-small text-soft">
        <time dateTime={entry.recordedOn}>{dayInWords(entry.recordedOn, lang)}</time>
        <p>{entry.party?.name ?? say("log.forCondition")}</p>
      </div>
      <div className="min-w-0">
        <p className={`flex items-baseline gap-1.5 font-semibold ${isAmended ? "text-soft" : entryColor(entry)}`}>
          {entry.status === null ? null : <StatusMark status={entry.status} className="translate-y-0.5" />}
          <span className={isAmended ? "line-through" : ""}>{logHeadline(entry, lang)}</span>
          {entry.statusBefore === null || entry.status === null || entry.statusBefore === entry.status ? null : (
            <span className="text-small font-normal text-soft">({say("log.was", { status: say(`status.${entry.statusBefore}`) })})</span>
          )}
        </p>
        {entry.amendedBy === null ? null : (
          <p className="text-small">
            <a href={`#entry-${entry.amendedBy.id}`} className="inline-block py-0.5">{say(entry.amendedBy.kind === "correction" ? "log.corrected" : "log.retracted")}</a>
          </p>
        )}
        {entry.replaces === null ? null : (
          <p className="text-small"><a href={`#entry-${entry.replaces}`} className="inline-block py-0.5">{say(entry.kind === "retraction" ? "log.withdraws" : "log.replaces")}</a></p>
        )}
        <LogDetails entry={entry} lang={lang} />
        <Replies replies={entry.replies} lang={lang} />
        {takesSuggestions ? <CiteEntry entry={entry} headline={logHeadline(entry, lang)} lang={lang} /> : null}
        {isAmended || !takesSuggestions ? null : <SuggestForEntry slug={entry.commitment.slug} entry={entry.id} lang={lang} />}
        <Byline by={entry.by} reviewedBy={entry.reviewedBy} lang={lang} />
      </div>
    </li>
  );
}

/** The body of an entry: the desk's preview shows exactly this. */
export function LogDetails({ entry, lang }: Props) {
  const say = words(lang);
  const facts = [
    entry.effectiveOn === null ? null : say("log.effective", { date: dateInWords(entry.effectiveOn.value, lang) }),
    say("log.checkedOn", { date: dayInWords(entry.checkedOn, lang) }),
    entry.reason === null ? null : say("log.reason", { reason: say(`reason.${entry.reason}`) }),
    entry.confidence === null ? null : say(`confidence.${entry.confidence}`),
    entry.assertedBy === null ? null : say(`assertedBy.${entry.assertedBy}`),
    entry.supersededBy === null ? null : say("record.supersededBy", { id: entry.supersededBy }),
  ].filter((fact) => fact !== null);
  return (
    <>
      {entry.occasion === "finding" ? null : <p className="mt-1 max-w-measure text-small text-soft">{say("rubric.judgedAnewText")}</p>}
      {!entry.note ? null : <p className="mt-1.5 max-w-measure whitespace-pre-line"><Localized text={entry.note} textLang={entry.noteLang} lang={lang} /></p>}
      <p className="mt-1 max-w-measure text-small text-soft">
        {facts.join(" · ")}
        {entry.status === null ? null : <> · <a href={addressIn(lang, `/methodology#rubric-${entry.rubricVersion}`)}>{say("log.rubric", { version: entry.rubricVersion })}</a></>}
      </p>
      {!entry.criterion?.text ? null : <p className="mt-1 max-w-measure text-small">{say("rubric.restsOn", { criterion: entry.criterion.text })}</p>}
      {entry.criterion?.text === "" ? <Tombstones removed={entry.criterion.removed} lang={lang} /> : null}
      {!entry.searched ? null : <p className="mt-1 max-w-measure text-small text-soft"><LocalizedIn sentence={(where) => say("log.searched", { where })} text={entry.searched} textLang={entry.searchedLang ?? lang} lang={lang} /></p>}
      {!entry.because ? null : <p className="mt-1 max-w-measure text-small text-soft"><LocalizedIn sentence={(why) => say("log.because", { why })} text={entry.because} textLang={entry.becauseLang ?? lang} lang={lang} /></p>}
      <Tombstones removed={entry.removed} lang={lang} />
      {entry.citations.length === 0 ? null : (
        <div className="mt-3 flex flex-col gap-4">
          {entry.citations.map((citation) => <Quotation key={citation.id} citation={citation} lang={lang} quiet />)}
        </div>
      )}
    </>
  );
}
