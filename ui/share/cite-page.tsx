import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { asOfAddress, pageSite } from "../addresses";
import { Citation } from "../cite/citation";
import type { Work } from "../cite/work";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";

export type Cited = {
  title: string;
  /** Sets it apart from what has the same id. */
  part?: string;
  /** The public id of a record; null for lists and the pages of topics, parties and events. */
  id: string | null;
  /** Without language, with its query. */
  path: string;
  /** The day that it is cited as of: the page keeps saying there what it says on that day. */
  asOf: PlainDate;
};

/** The page as a work: at the address that does not change any more. */
export function workOf({ title, id, part, path, asOf }: Cited, lang: Language): Work {
  const say = words(lang);
  const state = say("share.cite.asOf", { day: dayInWords(asOf, lang) });
  const key = `${id ?? path}-${part ?? ""}`.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return {
    key: ["followthrough", key, asOf].filter((part) => part !== "").join("-"), author: say("site.name"), title, date: asOf,
    label: id === null ? state : `${id}, ${state}`, url: `${pageSite()}${asOfAddress(lang, path, asOf)}`, language: lang, accessedOn: asOf,
  };
}

/** How to cite the page; and, of a document, the document itself, which readers would otherwise leave out. */
export function CitePage({ cited, original, lang }: { cited: Cited; original?: Work; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="cite" className="text-note">
      <h2 id="cite" className="mb-2 text-h3">{say("record.cite")}</h2>
      <div className="border-t border-line pt-2">
        {original === undefined ? null : (
          <>
            <h3 className="mb-1 font-sans text-small font-semibold">{say("share.cite.original")}</h3>
            <Citation work={original} lang={lang} />
            <h3 className="mt-3 mb-1 font-sans text-small font-semibold">{say("share.cite.here")}</h3>
          </>
        )}
        <Citation work={workOf(cited, lang)} lang={lang} />
      </div>
    </section>
  );
}
