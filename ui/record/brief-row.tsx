import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { Localized } from "../localized";
import { factsOf } from "./commitment-row";
import { RowStanding } from "./row-standing";

/** One record where many stand under a common heading: what it is, whose, and where it stands; its summary is on its page. */
export function BriefRow({ commitment, lang }: { commitment: CommitmentRecord; lang: Language }) {
  const facts = factsOf(commitment, lang, { withDay: false });
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 md:grid-cols-[5rem_1fr_11.5rem]">
      <span className="tabular text-small text-soft md:pt-0.5">{commitment.id}</span>
      <div className="min-w-0">
        <p className="max-w-measure leading-snug font-semibold">
          <a href={addressIn(lang, commitment.links.html)} className="plain-link inline-block py-0.5"><Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} /></a>
        </p>
        {facts === "" ? null : <p className="text-small text-soft">{facts}</p>}
      </div>
      <RowStanding commitment={commitment} lang={lang} />
    </li>
  );
}
