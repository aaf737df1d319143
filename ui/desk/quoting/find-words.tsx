import { useId, useState, type ReactNode } from "react";
import { locate, type Anchor, type Located } from "@/domain/citation";
import type { Language } from "@/domain/language";
import { useSay } from "../words";
import { InContext } from "./in-context";

type Props = { text: string; lang: Language; render: (anchor: Anchor) => ReactNode };

/**
 * Pasted or typed words, found in the document: once, at several places to choose from, or not at all,
 * and then the nearest passage is offered. The fields have no name: they are not part of the form.
 */
export function FindWords({ text, lang, render }: Props) {
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState("");
  const [located, setLocated] = useState<Located | null>(null);
  const find = () => setLocated(words.trim() === "" ? null : locate(text, words));
  return (
    <div className="find-words">
      <label htmlFor={id}>{say("quote.paste")}</label>
      <div className="find-row">
        <textarea
          id={id} rows={2} value={words} lang={lang} onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey) return;
            event.preventDefault();
            event.stopPropagation();
            find();
          }}
        />
        <button type="button" className="button button-quiet" onClick={find}>{say("quote.find")}</button>
      </div>
      <div aria-live="polite">{located === null ? null : <Found located={located} lang={lang} render={render} />}</div>
    </div>
  );
}

function Found({ located, lang, render }: { located: Located; lang: Language; render: Props["render"] }) {
  const say = useSay();
  if (located.found === "once") return <Place anchor={located.anchor} lang={lang} render={render} />;
  if (located.found === "several") {
    return (
      <>
        <p>{say("quote.several", { n: located.anchors.length })}</p>
        <ol className="places">
          {located.anchors.map((anchor) => <li key={anchor.start}><Place anchor={anchor} lang={lang} render={render} /></li>)}
        </ol>
      </>
    );
  }
  if (located.nearest === null) return <p className="field-error">{say("quote.nowhere")}</p>;
  return (
    <>
      <p className="field-error">{say("quote.nearest")}</p>
      <Place anchor={located.nearest} lang={lang} render={render} />
    </>
  );
}

function Place({ anchor, lang, render }: { anchor: Anchor; lang: Language; render: Props["render"] }) {
  return (
    <>
      <InContext {...anchor} lang={lang} />
      {render(anchor)}
    </>
  );
}
