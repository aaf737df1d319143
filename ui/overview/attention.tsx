import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { NeglectShares } from "../charts/neglect";
import { words } from "../i18n/words";
import { Due } from "../list/due";
import type { Overview } from "@/domain/overview";

/** What nobody has looked at, and what is due: said plainly, each with a way to see it. */
export function Attention({ record, lang }: { record: Overview; lang: Language }) {
  const say = words(lang);
  const { deadlinePassed, overdue } = record.attention;
  const lines = [
    { text: say("overview.overdue", { count: overdue }), link: overdue > 0 ? { address: "/commitments?timeliness=overdue", words: "overview.overdueLink" } : null },
    { text: say("overview.deadlinePassed", { count: deadlinePassed }), link: deadlinePassed > 0 ? { address: "/commitments?timeliness=deadline-passed", words: "overview.deadlinePassedLink" } : null },
  ];
  return (
    <aside className="flex flex-col gap-10">
      <section aria-labelledby="attention">
        <h2 id="attention" className="mb-3 text-h2">{say("overview.attention")}</h2>
        <NeglectShares neglect={record.neglect} lang={lang} />
        <ul className="mt-4 flex flex-col gap-3 border-t border-line pt-3 text-note">
          {lines.map(({ text, link }) => (
            <li key={text}>
              {text}
              {link === null ? null : <> <a href={addressIn(lang, link.address)} className="inline-block py-0.5">{say(link.words)}</a></>}
            </li>
          ))}
        </ul>
      </section>
      <Due due={record.due} lang={lang} />
    </aside>
  );
}
