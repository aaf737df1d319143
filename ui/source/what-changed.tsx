import type { ReanchoringOutcome } from "@/domain/reanchoring";
import { reanchoringOutcomes } from "@/domain/reanchoring";
import type { Language } from "@/domain/language";
import type { ChangedPassage } from "@/domain/word-diff";
import { Difference } from "../difference";
import { words, localeOf } from "../i18n/words";
import { number } from "../numbers";
import type { SourcePage } from "@/domain/source-page";

type Props = { page: SourcePage; lang: Language };

/** What one version changed in the one before it: in words where both may be shown, else only how much. */
export function WhatChanged({ page, lang }: Props) {
  const say = words(lang);
  const { shown, source, changes, findings } = page;
  const before = source.versions.find((version) => version.number === shown.number - 1);
  if (before === undefined || findings === null) return null;
  const of = { number: shown.number, before: before.number };
  const isSame = before.textSha256 === shown.textSha256;
  const isShown = changes !== null && changes.passages.length > 0;
  return (
    <section aria-labelledby="changes" className="mt-14">
      <h2 id="changes" className="mb-1 text-h2">{say("versions.changes", of)}</h2>
      <p className="max-w-measure">
        {isSame ? say("versions.sameText", of)
          : changes === null ? say("versions.notShown", { ...of, length: number(shown.codePoints, lang), difference: difference(shown.codePoints - before.codePoints, lang) })
            : isShown ? say("versions.amount", { ...of, added: changes.added, removed: changes.removed, places: changes.places })
              : say("versions.onlySpace", of)}
      </p>
      <Findings page={page} lang={lang} />
      {isShown ? (
        <>
          <ol className="mt-5 border-t border-line">
            {changes.passages.map((passage, index) => <Passage key={index} passage={passage} page={page} lang={lang} />)}
          </ol>
          {changes.places > changes.passages.length ? <p className="mt-3 text-small text-soft">{say("versions.firstPlaces", { shown: changes.passages.length, places: changes.places })}</p> : null}
        </>
      ) : null}
    </section>
  );
}

function Passage({ passage, page: { source }, lang }: { passage: ChangedPassage; page: SourcePage; lang: Language }) {
  const say = words(lang);
  const foreign = source.language === lang ? undefined : source.language;
  return (
    <li className="max-w-measure border-b border-line py-4 font-serif leading-[1.65] whitespace-pre-line">
      {passage.startsText ? "" : "… "}
      <Difference stretches={passage.stretches.map(({ kind, text }) => ({ kind, text: paragraphsOnly(text) }))} say={say} lang={foreign} />
      {passage.endsText ? "" : " …"}
    </li>
  );
}

/** Lines of a hard-wrapped document flow; a blank line still parts paragraphs. */
const paragraphsOnly = (text: string): string => text.replace(/\s+/gu, (space) => (/\n\s*\n/u.test(space) ? "\n\n" : " "));

/** How the quotations of the record fared, in one sentence. */
function Findings({ page: { findings }, lang }: Props) {
  const say = words(lang);
  const met = reanchoringOutcomes.filter((outcome: ReanchoringOutcome) => (findings?.[outcome] ?? 0) > 0);
  if (findings === null || met.length === 0) return null;
  const all = met.reduce((sum, outcome) => sum + findings[outcome], 0);
  const parts = met.map((outcome) => say(`versions.finding.${outcome}`, { count: findings[outcome] }));
  const list = new Intl.ListFormat(localeOf(lang), { type: "conjunction" }).format(parts);
  return <p className="mt-1 max-w-measure text-small text-soft">{say("versions.findings", { count: all, list })}</p>;
}

function difference(characters: number, lang: Language): string {
  const say = words(lang);
  if (characters === 0) return say("versions.asLong");
  return say(characters > 0 ? "versions.longer" : "versions.shorter", { count: number(Math.abs(characters), lang) });
}
