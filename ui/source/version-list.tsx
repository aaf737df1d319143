import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { instantInWords } from "../dates";
import { words } from "../i18n/words";
import { number } from "../numbers";
import { versionPath, type SourcePage } from "@/domain/source-page";

type Props = { page: SourcePage; timeZone: string; lang: Language };

/** Every capture of the document, the newest first; each can be read with its own quotations. */
export function VersionList({ page: { source, shown }, timeZone, lang }: Props) {
  const say = words(lang);
  if (source.versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="mt-14">
      <h2 id="versions" className="mb-1 text-h2">{say("versions.title")}</h2>
      <p className="mb-4 max-w-measure text-small text-soft">{say("versions.about")}</p>
      <ol reversed className="border-t border-line">
        {[...source.versions].reverse().map((version) => (
          <li key={version.number} className="grid gap-x-6 border-b border-line py-3 md:grid-cols-[8rem_1fr]">
            {version.number === shown.number
              ? <p aria-current="page" className="font-semibold">{say("versions.one", { number: version.number })}</p>
              : <p><a href={addressIn(lang, versionPath(source, version.number))} className="inline-block py-0.5">{say("versions.one", { number: version.number })}</a></p>}
            <div className="text-small">
              <p>
                {say("versions.captured", { when: instantInWords(version.capturedAt, lang, timeZone) })}
                {" · "}{say("sources.length", { count: number(version.codePoints, lang) })}
                {version.number === shown.number ? <span className="text-soft">{` · ${say("versions.thisOne")}`}</span> : null}
              </p>
              <p className="text-soft">{say("versions.print")} <code className="text-[0.72rem] break-all">{version.textSha256}</code></p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
