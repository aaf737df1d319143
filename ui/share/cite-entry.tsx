import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import { citedDay, pageSite } from "../addresses";
import { Citation } from "../cite/citation";
import { words } from "../i18n/words";
import { workOf } from "./cite-page";

type Props = { entry: FollowUpRecord; headline: string; lang: Language };

/** One entry of a log as a work of its own, at the place and the day where it stands as it is cited. */
export function CiteEntry({ entry: { id, commitment, party }, headline, lang }: Props) {
  if (pageSite() === "") return null;
  const title = `${commitment.title}: ${party === null ? "" : `${party.name}, `}${headline}`;
  const work = workOf({ title, id: commitment.id, part: id.slice(-12), path: `/commitments/${commitment.slug}#entry-${id}`, asOf: citedDay() }, lang);
  return (
    <details className="no-print mt-1 text-small">
      <summary className="inline-block py-1 text-accent">{words(lang)("share.cite.entry")}</summary>
      <Citation work={work} lang={lang} />
    </details>
  );
}
