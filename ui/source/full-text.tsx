import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { stretchesOf, type Stretch } from "./passages";
import type { PlacedCitation } from "@/domain/source-page";

type Props = { text: string; textLang: Language; citations: PlacedCitation[]; lang: Language };

/** The whole text, every cited passage marked in its place, each with the number of what rests on it. */
export function FullText({ text, textLang, citations, lang }: Props) {
  const byId = new Map(citations.map((citation, index) => [citation.id, { citation, mark: `q${index}` }]));
  const paragraphs = paragraphsOf(stretchesOf(text, citations));
  return (
    <div lang={textLang} className="max-w-measure font-serif text-[1.0625rem] leading-[1.7]">
      <FollowedMarks marks={[...byId.values()]} />
      {paragraphs.map((stretches, index) => (
        <p key={index} className={`mb-4 ${isFrontMatter(stretches) ? "font-sans text-small whitespace-pre-line text-soft" : ""}`}>
          {stretches.map((stretch) => <Piece key={stretch.start} stretch={stretch} byId={byId} lang={lang} />)}
        </p>
      ))}
    </div>
  );
}

/** Metadata between rules at the head of a file: its lines mean something, so they stay lines. */
const isFrontMatter = ([first]: Stretch[]): boolean => first?.start === 0 && first.text.startsWith("---");

/** Blank lines part paragraphs; single line breaks of a hard-wrapped document flow. A passage may run across. */
function paragraphsOf(stretches: Stretch[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]];
  for (const stretch of stretches) {
    let offset = stretch.start;
    stretch.text.split(/(\r?\n[ \t\u00a0]*\r?\n\s*)/u).forEach((part, index) => {
      if (index % 2 === 1) paragraphs.push([]);
      else if (part !== "") paragraphs.at(-1)!.push({ ...stretch, text: part, start: offset, begins: offset === stretch.start ? stretch.begins : [] });
      offset += Array.from(part).length;
    });
  }
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ""));
}

type Marked = { citation: PlacedCitation; mark: string };

/**
 * A passage that others overlap is marked in pieces: all of them stand out when its address was followed, which no
 * selector can say of a piece by itself.
 */
function FollowedMarks({ marks }: { marks: readonly Marked[] }) {
  const selectors = marks.map(({ citation, mark }) => `:root:has(:is(${citation.anchors.map((id) => `#quote-${id}`).join()}):target) .${mark}`);
  return selectors.length === 0 ? null : <style>{`${selectors.join()} { background: color-mix(in srgb, var(--mark) 90%, var(--stalled)); text-decoration: underline 1.5px var(--accent); text-underline-offset: 0.22em; }`}</style>;
}

function Piece({ stretch, byId, lang }: { stretch: Stretch; byId: Map<string, Marked>; lang: Language }) {
  if (stretch.covering.length === 0) return <>{stretch.text}</>;
  return (
    <>
      {stretch.begins.map((id) => <Begin key={id} citation={byId.get(id)!.citation} lang={lang} />)}
      <mark className={`passage ${stretch.covering.map((id) => byId.get(id)!.mark).join(" ")}`}>{stretch.text}</mark>
    </>
  );
}

/** Where a passage begins: the addresses that lead to it, and the records that it leads back to. */
function Begin({ citation: { anchors: [first, ...others], supports }, lang }: { citation: PlacedCitation; lang: Language }) {
  const say = words(lang);
  return (
    <span id={`quote-${first}`} className="passage-begin">
      {others.map((id) => <span key={id} id={`quote-${id}`} />)}
      <span lang={lang} className="mr-1 inline-flex align-baseline font-sans text-[0.75rem] leading-none">
        {supports.map((support) => (
          <a key={support.id} href={addressIn(lang, `/commitments/${support.slug}`)} aria-label={`${say("sources.supports")} ${support.id}: ${support.title}`}
            className="inline-block min-w-6 py-1.5 text-center font-semibold whitespace-nowrap">
            {support.id.replace(/^.*-/, "")}
          </a>
        ))}
      </span>
    </span>
  );
}
