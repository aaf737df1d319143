import { useRef, useState } from "react";
import type { Anchor } from "@/domain/citation";
import { useSay } from "../words";
import { AttestedFields } from "./attested-fields";
import { FindWords } from "./find-words";
import { InContext } from "./in-context";
import { quoteAgain, quoteAt, type PickedQuote, type QuotingSource } from "./quote";
import { selectedIn } from "./selection";

/** Something that picked words can be used for. */
export type Use = { key: string; label: string; onQuote: (quote: PickedQuote) => void };
export type Place = { start: number; end: number };

type Props = { source: QuotingSource; uses: readonly Use[]; marked: readonly Place[] };

/** A document beside the form: select words in it, or have pasted words found, and quote them. */
export function DocumentPane({ source, uses, marked }: Props) {
  const say = useSay();
  const take = (anchor: Anchor, isAttested = false) => (use: Use) => use.onQuote(quoteAt(source, anchor, isAttested));
  return (
    <div className="document-pane">
      <h3 lang={source.title.lang}>{source.title.text}</h3>
      <p className="soft">{say(`tier.${source.tier}`)} · {say(`textHeld.${source.textHeld}`)}</p>
      {source.passages.length > 0 ? (
        <details className="passages">
          <summary>{say("quote.before", { n: source.passages.length })}</summary>
          <ul>
            {source.passages.map((passage) => (
              <li key={passage.citation}>
                <InContext {...passage} lang={source.language} />
                <UseButtons uses={uses} label="again" onUse={(use) => use.onQuote(quoteAgain(passage))} about={passage.exact} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {source.text === null
        ? <AttestedFields lang={source.language} render={(anchor) => <UseButtons uses={uses} label="these" onUse={take(anchor, true)} />} />
        : <HeldText source={source} text={source.text} uses={uses} marked={marked} take={take} />}
    </div>
  );
}

type HeldProps = Props & { text: string; take: (anchor: Anchor) => (use: Use) => void };

function HeldText({ source, text, uses, marked, take }: HeldProps) {
  const say = useSay();
  const block = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Anchor | null>(null);
  const look = () => block.current && setSelected(selectedIn(block.current, text));
  return (
    <>
      <FindWords text={text} lang={source.language} render={(anchor) => <UseButtons uses={uses} label="these" onUse={take(anchor)} about={anchor.exact} />} />
      <div className="selection-bar">
        {uses.map((use) => (
          <button
            key={use.key} type="button" className="button button-quiet button-small" aria-disabled={selected === null}
            // The press must not undo the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (selected === null) return;
              take(selected)(use);
              setSelected(null);
              window.getSelection()?.removeAllRanges();
            }}
          >
            {uses.length > 1 ? use.label : say("quote.take")}
          </button>
        ))}
        <span className="soft" aria-live="polite">
          {selected === null ? say("quote.selectFirst") : say("quote.selected", { n: selected.exact.split(/\s+/).length })}
        </span>
      </div>
      <div
        ref={block} className="document" lang={source.language} tabIndex={0} role="region" aria-label={say("quote.document")}
        onMouseUp={look} onKeyUp={look} onTouchEnd={look}
      >
        <MarkedText text={text} marked={marked} />
      </div>
    </>
  );
}

/** The text to the character, with what the form already quotes marked. */
function MarkedText({ text, marked }: { text: string; marked: readonly Place[] }) {
  if (marked.length === 0) return text;
  const points = Array.from(text);
  const parts: { at: number; text: string; isQuoted: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...marked].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ at, text: points.slice(at, start).join(""), isQuoted: false }, { at: start, text: points.slice(start, end).join(""), isQuoted: true });
    at = end;
  }
  parts.push({ at, text: points.slice(at).join(""), isQuoted: false });
  return parts.map((part) => (part.isQuoted ? <mark key={`q${part.at}`}>{part.text}</mark> : <span key={part.at}>{part.text}</span>));
}

type ButtonProps = { uses: readonly Use[]; onUse: (use: Use) => void; label: "these" | "again"; about?: string };

function UseButtons({ uses, onUse, label, about }: ButtonProps) {
  const say = useSay();
  return (
    <p className="use-buttons">
      {uses.map((use) => (
        <button key={use.key} type="button" className="button button-quiet button-small" onClick={() => onUse(use)}>
          {uses.length > 1 ? use.label : say(`quote.${label}`)}
          {about ? <span className="sr-only"> {about.slice(0, 60)}</span> : null}
        </button>
      ))}
    </p>
  );
}
