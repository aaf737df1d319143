import type { Language } from "@/domain/language";
import { words } from "../i18n/words";
import type { SourcePage } from "@/domain/source-page";

/** How much of the document has been read for statements: a list of what was found says nothing of what was not looked at. */
export function CoverageNote({ coverage, lang }: { coverage: SourcePage["coverage"]; lang: Language }) {
  if (coverage === null || coverage.stating === 0) return null;
  const say = words(lang);
  const { stating, considered } = coverage;
  return <p className="mt-1 max-w-measure text-small text-soft">{say(considered === stating ? "versions.coveredAll" : "versions.coveredPart", { stating, considered })}</p>;
}
