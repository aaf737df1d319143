import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { addressIn } from "./addresses";
import { AsOfForm, AsOfNotice } from "./as-of";
import { dayInWords } from "./dates";
import { HeaderSearch } from "./header-search";
import { words } from "./i18n/words";
import { PrintFoot } from "./print-foot";

const sections = ["overview", "commitments", "changes", "sources", "topics", "parties", "events", "methodology"] as const;
export type Section = (typeof sections)[number] | "about" | "data" | "privacy" | null;
const pathOf = (section: string) => (section === "overview" ? "/" : `/${section}`);

type Props = {
  lang: Language;
  /** The page's address without language, with its query: what the other language's link leads to. */
  path: string;
  section: Section;
  /** The site's day of the last change; null while nothing is published; left out where nobody asked. */
  lastChange?: string | null;
  /** Today where the site is, on pages of the record: they can be read as of a past day too. */
  today?: string;
  /** The list has a larger one of its own. */
  hasOwnSearch?: boolean;
  children: ReactNode;
};

/** The column that everything is set in; the hairlines above and below it run across the whole page. */
const column = "mx-auto w-full max-w-[70rem] px-4 sm:px-6";

/** The frame of every public page: skip link, name, search, sections, the other language; it needs no script. */
export function PageShell({ lang, path, section, lastChange, today, hasOwnSearch = false, children }: Props) {
  const say = words(lang);
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:bg-paper focus:p-3">{say("site.skip")}</a>
      <Masthead lang={lang} path={path} section={section} hasOwnSearch={hasOwnSearch} />
      {today === undefined ? null : <AsOfNotice path={path} lang={lang} today={today} isEmpty={lastChange === null} />}
      <main id="content" className={`grow py-8 sm:py-12 ${column}`}>{children}</main>
      <Footer lang={lang} path={path} section={section} lastChange={lastChange} today={today} />
    </div>
  );
}

function Masthead({ lang, path, section, hasOwnSearch }: Pick<Props, "lang" | "path" | "section" | "hasOwnSearch">) {
  const say = words(lang);
  const other: Language = lang === "en" ? "es" : "en";
  return (
    <header className="border-b border-line">
      <div className={`flex flex-wrap items-baseline gap-x-6 gap-y-1 pt-3 ${column}`}>
        <a href={addressIn(lang, "/")} className="plain-link font-display text-[1.3rem] font-semibold tracking-[-0.01em]">{say("site.name")}</a>
        {hasOwnSearch ? null : <HeaderSearch lang={lang} />}
        <a href={addressIn(other, path)} hrefLang={other} lang={other} className={`no-print order-3 ml-auto inline-block py-1 text-note ${hasOwnSearch ? "" : "sm:ml-0"}`}>{say("site.otherLanguage")}</a>
        <nav aria-label={say("site.main")} className="order-5 w-full">
          <ul className="flex flex-wrap gap-x-3.5 text-small whitespace-nowrap md:gap-x-5 md:text-note">
            {sections.map((name) => (
              <li key={name}>
                <a
                  href={addressIn(lang, pathOf(name))}
                  aria-current={name === section ? "page" : undefined}
                  className={`inline-block border-b-2 py-1.5 no-underline ${name === section ? "border-accent font-semibold text-ink" : "border-transparent text-soft hover:text-accent"}`}
                >
                  {say(`nav.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Footer({ lang, path, section, lastChange, today }: Omit<Props, "children">) {
  const say = words(lang);
  const links = [["corrections", "/corrections"], ["data", "/data"], ["about", "/about"], ["privacy", "/privacy"]] as const;
  return (
    <footer className="border-t border-line py-6 text-note text-soft">
      <div className={`flex flex-wrap justify-between gap-x-10 gap-y-4 ${column}`}>
        <div className="max-w-measure">
        <p>
          {lastChange === undefined ? null : lastChange === null ? say("site.nothingYet") : say("site.lastChange", { day: dayInWords(lastChange, lang) })}{" "}
          {say("site.license")}
        </p>
        <PrintFoot path={path} lang={lang} today={today} />
        {today === undefined ? null : <AsOfForm path={path} lang={lang} today={today} />}
        </div>
        <ul className="no-print flex flex-wrap gap-x-5 gap-y-1">
          {links.map(([name, path]) => (
            <li key={name}><a href={addressIn(lang, path)} aria-current={name === section ? "page" : undefined} className="inline-block py-0.5">{say(`nav.${name}`)}</a></li>
          ))}
          <li><a href={addressIn(lang, "/about#report")} className="inline-block py-0.5">{say("site.report")}</a></li>
          <li><a href="/admin" className="inline-block py-0.5">{say("nav.desk")}</a></li>
        </ul>
      </div>
    </footer>
  );
}
