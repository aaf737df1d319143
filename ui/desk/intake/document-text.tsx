import { memo, useMemo } from "react";
import type { Language } from "@/domain/language";
import { useSay } from "../words";
import type { PassageView } from "./desk-view";
import { blocksOf, type Block } from "./segments";

type Props = {
  points: readonly string[];
  passages: readonly PassageView[];
  current: string | null;
  lang: Language;
  address: (passage: string) => string;
};

/**
 * The document with its passages, to the character. Each passage is a link, so that it can be chosen
 * without a script; only the current one is in the order of the Tab key, the others are reached by j and k
 * or by the panel's own links.
 */
export function DocumentText({ points, passages, current, lang, address }: Props) {
  const say = useSay();
  const places = passages.map(({ id, start, end, state }) => `${id} ${start} ${end} ${state === "merged"}`).join();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the text is cut anew only where an edge has moved
  const blocks = useMemo(() => blocksOf(points, passages), [points, places]);
  const looks = useMemo(() => new Map(passages.map((passage) => [passage.id, lookOf(passage)])), [passages]);
  return (
    <div className="intake-text" lang={lang} data-document="" role="region" aria-label={say("intake.document")}>
      {blocks.map((block) => <Paragraph key={block.key} block={block} look={signature(block, looks, current)} address={address} />)}
    </div>
  );
}

const lookOf = ({ kind, proposed, state, part }: PassageView) =>
  `k-${kind ?? proposed ?? "none"} s-${state}${state === "set-aside" && part !== "prose" && part !== "item" ? " silent" : ""}`;

/** Everything that the look of a paragraph depends on; the same text means that nothing has to be drawn. */
const signature = (block: Block, looks: ReadonlyMap<string, string>, current: string | null): string =>
  block.segments.map(({ owner, within }) => `${owner === null ? "" : looks.get(owner) ?? ""}${current !== null && within.includes(current) ? " current" : ""}`).join("|");

type ParagraphProps = { block: Block; look: string; address: Props["address"] };

const Paragraph = memo(function Paragraph({ block, look, address }: ParagraphProps) {
  const looks = look.split("|");
  return (
    <div className="intake-block">
      {block.segments.map(({ start, text, owner, isFirst }, index) => {
        if (owner === null) return <span key={start}>{text}</span>;
        const isCurrent = looks[index]!.endsWith(" current");
        return (
          <a
            key={start} href={address(owner)} data-passage={owner} className={`passage-run ${looks[index]}${isFirst ? " first" : ""}`}
            id={isFirst ? `p-${owner}` : undefined} tabIndex={isCurrent && isFirst ? 0 : -1} aria-current={isCurrent ? "true" : undefined}
          >
            {text}
          </a>
        );
      })}
    </div>
  );
}, (before, after) => before.block === after.block && before.look === after.look);
