import type { ImportChange } from "@/domain/import-change";
import type { Language } from "@/domain/language";
import type { TextHolding } from "@/domain/source";
import { addressIn } from "@/ui/addresses";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import { number } from "@/ui/numbers";

type Version = {
  number: number; capturedAt: string; by: string | null; fetchedFrom: string | null; mediaType: string; fileSha256: string; fileBytes: number;
  textSha256: string; codePoints: number; textHeld: TextHolding; changes: ImportChange[];
};
type Props = { slug: string; versions: readonly Version[]; timeZone: string; lang: Language };

/** Every capture of a source, the newest first: when, by whom, what it is, and what the import had to change. */
export function VersionsList({ slug, versions, timeZone, lang }: Props) {
  const say = deskWords(lang);
  return (
    <ol reversed className="version-list">
      {versions.map((version) => (
        <li key={version.number}>
          <p>
            <a href={addressIn(lang, `/sources/${slug}${version === versions[0] ? "" : `?version=${version.number}`}`)}>{say("touched.version", { number: version.number })}</a>
            {" · "}{version.by === null
              ? say("touched.captured", { when: instantInWords(version.capturedAt, lang, timeZone) })
              : say("touched.capturedBy", { when: instantInWords(version.capturedAt, lang, timeZone), by: version.by })}
            {" · "}{say(`textHeld.${version.textHeld}`)}
          </p>
          <details>
            <summary>{say("touched.details")}<span className="sr-only"> {version.number}</span></summary>
            <p>{say("touched.file", { bytes: number(version.fileBytes, lang), type: version.mediaType })} <code>{version.fileSha256}</code></p>
            <p>{say("touched.text", { count: number(version.codePoints, lang) })} <code>{version.textSha256}</code></p>
            {version.fetchedFrom === null ? null : <p>{say("touched.fetchedFrom")} <code>{version.fetchedFrom}</code></p>}
            {version.changes.length === 0 ? null : (
              <ul>{version.changes.map(({ code, count }) => <li key={code}>{say(`bringIn.change.${code}`, { n: count })}</li>)}</ul>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
