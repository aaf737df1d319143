import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { versionPath, wasEdited, type SourcePage } from "@/domain/source-page";

type Props = { page: SourcePage; timeZone: string; lang: Language };

/** At the head of a document of which there is more than one version: which one this is, and what happened to it. */
export function EditedNotice({ page: { source, shown, isNewest, touched }, timeZone, lang }: Props) {
  const say = words(lang);
  if (source.versions.length < 2) return null;
  const day = (instant: string) => dayInWords(siteDayOf(instant, timeZone), lang);
  const [first, last] = [day(source.versions[0]!.capturedAt), day(shown.capturedAt)];
  const edited = wasEdited(source);
  return (
    <aside aria-labelledby="edited" className="mt-6 max-w-measure border-l-4 border-stalled py-1 pl-4">
      <h2 id="edited" className="text-h3">{isNewest ? say(edited ? "versions.edited" : "versions.recaptured") : say("versions.older", { number: shown.number, of: source.versions.length })}</h2>
      <p className="mt-1">
        {isNewest
          ? say(first === last ? "versions.heldOneDay" : "versions.held", { count: source.versions.length, first, last })
          : say("versions.olderCaptured", { date: last })}
        {edited && isNewest && touched.length > 0 ? ` ${say("versions.touchedCount", { count: touched.length })}` : ""}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5">
        {isNewest ? null : <Jump href={addressIn(lang, versionPath(source, source.versionNumber))}>{say("versions.readNewest")}</Jump>}
        {touched.length > 0 ? <Jump href="#touched">{say("versions.toTouched")}</Jump> : null}
        {edited && shown.number > 1 ? <Jump href="#changes">{say("versions.toChanges", { number: shown.number })}</Jump> : null}
        <Jump href="#versions">{say("versions.toVersions")}</Jump>
      </p>
    </aside>
  );
}

const Jump = ({ href, children }: { href: string; children: string }) => <a href={href} className="inline-block py-1">{children}</a>;

/** The calendar day of an instant where the site is. */
export const siteDayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));
