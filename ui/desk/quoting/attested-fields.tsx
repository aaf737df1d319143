import { useId, useState, type ReactNode } from "react";
import { attestedLimits, codePointLength, wordCount, type Anchor } from "@/domain/citation";
import type { Language } from "@/domain/language";
import { useSay } from "../words";

type Props = { lang: Language; render: (anchor: Anchor) => ReactNode };

/**
 * A quotation from a text that is not kept: whoever has the original in hand gives the words, their
 * place and a little context, and answers for them. Short, because the text is somebody's property.
 */
export function AttestedFields({ lang, render }: Props) {
  const say = useSay();
  const id = useId();
  const [given, setGiven] = useState({ exact: "", start: "", prefix: "", suffix: "" });
  const set = (key: keyof typeof given) => (event: { target: { value: string } }) => setGiven({ ...given, [key]: event.target.value });
  const start = /^\d+$/.test(given.start.trim()) ? Number(given.start) : null;
  const tooLong = wordCount(given.exact) > attestedLimits.words;
  const anchor = given.exact === "" || start === null || tooLong ? null
    : { exact: given.exact, prefix: given.prefix, suffix: given.suffix, start, end: start + codePointLength(given.exact) };
  return (
    <div className="find-words">
      <p>{say("quote.notHeld", { words: attestedLimits.words, context: attestedLimits.context })}</p>
      <label htmlFor={`${id}-exact`}>{say("quote.exact")}</label>
      <textarea id={`${id}-exact`} rows={2} lang={lang} value={given.exact} onChange={set("exact")} />
      {tooLong ? <p className="field-error">{say("quote.tooLong", { words: attestedLimits.words })}</p> : null}
      <div className="row-fields">
        <div>
          <label htmlFor={`${id}-start`}>{say("quote.start")}</label>
          <input id={`${id}-start`} inputMode="numeric" value={given.start} onChange={set("start")} />
        </div>
        <div>
          <label htmlFor={`${id}-prefix`}>{say("quote.prefix")}</label>
          <input id={`${id}-prefix`} lang={lang} maxLength={attestedLimits.context} value={given.prefix} onChange={set("prefix")} />
        </div>
        <div>
          <label htmlFor={`${id}-suffix`}>{say("quote.suffix")}</label>
          <input id={`${id}-suffix`} lang={lang} maxLength={attestedLimits.context} value={given.suffix} onChange={set("suffix")} />
        </div>
      </div>
      {anchor ? render(anchor) : null}
    </div>
  );
}
