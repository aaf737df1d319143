import type { Language } from "@/domain/language";
import { asOfAddress, pageDay } from "./addresses";
import { dayInWords } from "./dates";
import { words } from "./i18n/words";

type Props = { path: string; lang: Language; today: string };

/** Says that the page tells of a past day, and leads back to now. Nothing where it does not. */
export function AsOfNotice({ path, lang, today, isEmpty }: Props & { isEmpty: boolean }) {
  const day = pageDay();
  if (day === null) return null;
  const say = words(lang);
  return (
    <aside aria-label={say("site.asOf.label")} className="border-b border-line bg-card py-3">
      <p className="mx-auto flex w-full max-w-[70rem] flex-wrap items-baseline gap-x-5 gap-y-1 px-4 text-note sm:px-6">
        <strong className="font-semibold">{say(day === today ? "site.asOf.soFar" : "site.asOf.reading", { day: dayInWords(day, lang) })}</strong>
        {isEmpty ? <span>{say("site.asOf.nothing")}</span> : null}
        <a href={asOfAddress(lang, path, null)} className="inline-block py-0.5">{say("site.asOf.now")}</a>
      </p>
    </aside>
  );
}

/** Any page of the record as of another day: a plain form that keeps the page's filters. */
export function AsOfForm({ path, lang, today, isOpen = false }: Props & { isOpen?: boolean }) {
  const say = words(lang);
  const { pathname, searchParams } = new URL(asOfAddress(lang, path, null), "https://site.invalid");
  return (
    <details className="no-print" open={isOpen}>
      <summary className="inline-block py-0.5 text-accent">{say("site.asOf.choose")}</summary>
      <form method="get" action={pathname} className="mt-2 flex flex-wrap items-end gap-x-3 gap-y-2">
        {[...searchParams].map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <label className="text-small font-semibold">
          {say("site.asOf.day")}
          <input type="date" name="asOf" required max={today} defaultValue={pageDay() ?? today} className="field mt-1 block w-auto" />
        </label>
        <button type="submit" className="button">{say("site.asOf.read")}</button>
      </form>
    </details>
  );
}
