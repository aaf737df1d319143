import type { Language } from "@/domain/language";
import { figuresFile, packageName, sumsFile } from "@/domain/release";
import { CodeBlock } from "../api/code-block";
import { words } from "../i18n/words";

/** How a reader proves the files without asking us, and counts the figures again from them. */
export function CheckRelease({ day, lang }: { day: string; lang: Language }) {
  const say = words(lang);
  const zip = packageName(day, lang);
  return (
    <section aria-labelledby="check">
      <h2 id="check" className="mb-2 text-h2">{say("releases.check")}</h2>
      <p className="mb-3 max-w-measure">{say("releases.checkText")}</p>
      <CodeBlock label={say("releases.check")} lines={[`sha256sum -c ${sumsFile}`, `unzip ${zip} -d data`, `node figures.mjs data ${figuresFile}`]} />
    </section>
  );
}
