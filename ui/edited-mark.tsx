import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";
import { addressIn } from "./addresses";
import { words } from "./i18n/words";
import { wordsFlowing } from "./quotation-words";

/** In one line what became of quoted words in a document that was edited since; nothing where it was not. */
export function EditedMark({ citation: { reanchoring, language }, lang }: { citation: CitationRecord; lang: Language }) {
  // A document that was only captured again, its text being the same, was not edited.
  if (reanchoring === null || (!reanchoring.textChanged && reanchoring.outcome === "same")) return null;
  const say = words(lang);
  const { outcome, settlement, exact, note, url } = reanchoring;
  const isReplaced = settlement === "accepted" && exact !== null;
  const [before = "", after = ""] = isReplaced ? say("quote.edited.accepted", { words: "\u0000" }).split("\u0000") : [say(`quote.edited.${settlement === "stands" ? "stands" : outcome}`)];
  const needsCare = outcome !== "same" && outcome !== "moved";
  return (
    <p className={`mt-1.5 max-w-measure border-l-2 pl-2 text-small leading-relaxed ${needsCare ? "border-stalled text-ink" : "border-line text-soft"}`}>
      {before}
      {isReplaced ? <><span lang={language === lang ? undefined : language} className="font-serif italic">{wordsFlowing(exact)}</span>{after}</> : null}
      {note === null ? null : ` ${say("versions.note", { note })}`}{" "}
      <a href={addressIn(lang, url)} className="whitespace-nowrap">{say("quote.editedLink")}</a>
    </p>
  );
}
