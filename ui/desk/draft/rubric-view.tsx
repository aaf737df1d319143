import type { Language } from "@/domain/language";
import { words } from "@/ui/i18n/words";
import { judgedNames, judgedSections } from "@/ui/method/judged-sections";
import { Meanings, RubricHistory, type Meaning, type RubricVersionShown } from "@/ui/method/rubric";

export type PublishedRubric = { number: number; meanings: Readonly<Record<string, Meaning>>; versions: readonly RubricVersionShown[] };

/** What a rubric is for its readers: these sections of the methodology, and its history with what changed. */
export function RubricView({ rubric: { number, meanings, versions }, lang }: { rubric: PublishedRubric; lang: Language }) {
  const say = words(lang);
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <p className="max-w-measure text-soft">{say("methodology.rubric", { version: number })}</p>
      {judgedNames.map((name) => <Meanings key={name} id={name} heading={say(`methodology.${name}`)} statuses={judgedSections[name]} meanings={meanings} lang={lang} />)}
      <RubricHistory id="rubric" versions={versions} open={number} lang={lang} />
    </div>
  );
}
