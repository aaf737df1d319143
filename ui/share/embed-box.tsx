import { embedPath, type EmbedPlace } from "@/domain/embed";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { pageSite } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { CopyButton } from "./copy-button";

type Props = { place: EmbedPlace; title: string; asOf: PlainDate; lang: Language; label?: string; className?: string };

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** No style attribute: a page with a strict policy would refuse it. */
function frame(address: string, title: string, more: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="560" frameborder="0" loading="lazy"${more}></iframe>`;
}

/** What to put on another page, to be copied by hand or with a button, and how it will look there. */
export function EmbedBox({ place, title, asOf, lang, label, className = "" }: Props) {
  const say = words(lang);
  const live = embedPath(place, { lang });
  const snippets = [
    ["resizing", `${frame(`${pageSite()}${live}`, title, " data-followthrough")}\n<script src="${pageSite()}/embed/resize.js" async></script>`],
    ["fixed", frame(`${pageSite()}${live}`, title, "")],
    ["frozenAt", frame(`${pageSite()}${embedPath(place, { lang, asOf })}`, title, "")],
  ] as const;
  return (
    <details className={`no-print ${label === undefined ? "text-note" : ""} ${className}`}>
      <summary className="inline-block py-1 text-accent">{label ?? say("share.embed.title")}</summary>
      <p className="mt-1 max-w-measure text-small text-soft">{say("share.embed.lead")}</p>
      {snippets.map(([name, text]) => (
        <div key={name} className="mt-3">
          <label className="block text-small font-semibold">
            {say(`share.embed.${name}`, { day: dayInWords(asOf, lang) })}
            <textarea readOnly rows={4} defaultValue={text} spellCheck={false} className="field mt-1 block font-mono text-[0.78rem] font-normal" />
          </label>
          <CopyButton text={text} label={say("share.copy")} done={say("share.copied")} />
        </div>
      ))}
      <p className="mt-3 max-w-measure text-small text-soft">{say("share.embed.options")}</p>
      <h3 className="mt-4 mb-1 font-sans text-small font-semibold">{say("share.embed.preview")}</h3>
      <iframe src={live} title={say("share.embed.preview")} loading="lazy" height="420" className="w-full border border-line" />
    </details>
  );
}
