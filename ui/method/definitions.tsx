import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

type Props = { id: string; heading: string; lead?: string; values: readonly string[]; kind: "timeliness" | "basis" | "confidence"; lang: Language };

/** What each word means; each has an address of its own, so that a badge can lead to it. */
export function Definitions({ id, heading, lead, values, kind, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-h2">{heading}</h2>
      {lead === undefined ? null : <p className="mb-3 max-w-measure">{lead}</p>}
      <dl className="border-t border-line">
        {values.map((value) => (
          <div key={value} id={`${kind}-${value}`} className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 target:bg-card sm:grid-cols-[14rem_1fr]">
            <dt className="font-semibold">{say(`${kind}.${value}`)}</dt>
            <dd className="text-note">{say(`${kind}Meaning.${value}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
