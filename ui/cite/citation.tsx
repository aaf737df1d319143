import type { Language } from "@/domain/language";
import { CopyButton } from "../share/copy-button";
import { words } from "../i18n/words";
import { apa, apaText } from "./apa";
import { bibtex } from "./bibtex";
import { ris } from "./ris";
import type { Work } from "./work";

/** One work in every style: to be read, and to be copied. */
export function Citation({ work, lang }: { work: Work; lang: Language }) {
  const { before, title, after } = apa(work, lang);
  return (
    <div className="text-small">
      <p className="break-words">{before}<cite className="italic">{title}</cite>{after} <CopyButton text={apaText(work, lang)} label={words(lang)("share.copy")} done={words(lang)("share.copied")} /></p>
      {([["BibTeX", bibtex(work)], ["RIS", ris(work)]] as const).map(([name, text]) => (
        <details key={name} className="no-print mt-1">
          <summary className="inline-block py-1 text-accent">{name}</summary>
          <pre tabIndex={0} aria-label={name} className="mt-1 overflow-x-auto border border-line bg-card p-3 text-[0.78rem]">{text}</pre>
          <CopyButton text={text} label={words(lang)("share.copy")} done={words(lang)("share.copied")} />
        </details>
      ))}
    </div>
  );
}
