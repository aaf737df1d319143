import type { Language } from "@/domain/language";
import { releaseFilePath, type ReleaseFile, type ReleaseRecord } from "@/domain/release";
import { sizeInWords } from "../fields/size-in-words";
import { localeOf, words } from "../i18n/words";
import { Tombstones } from "../tombstones";

/** What a file is, by its name: "followthrough-2026-11-22-es.zip" is the package in Spanish. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/-en\.zip$/, "packageEn"], [/-es\.zip$/, "packageEs"], [/^figures\.json$/, "figures"], [/^figures\.mjs$/, "program"],
  [/^CODEBOOK\.md$/, "codebookEn"], [/^CODEBOOK\.es\.md$/, "codebookEs"], [/^SHA256SUMS$/, "sums"],
];

/** Said alike in every language. */
const hashName = "SHA-256";

/** The files of a release with their sizes and fingerprints; one that was withdrawn leaves both, and the reason. */
export function ReleaseFiles({ release, lang }: { release: ReleaseRecord; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="mb-3 text-h2">{say("releases.files")}</h2>
      <p className="mb-3 max-w-measure text-note">{say("releases.holds")}</p>
      <table className="w-full text-note">
        <caption className="sr-only">{say("releases.files")}</caption>
        <thead className="sr-only"><tr>{["file", "about", "size"].map((column) => <th key={column} scope="col">{say(`releases.${column}`)}</th>)}</tr></thead>
        <tbody>{release.files.map((file) => <FileRow key={file.name} day={release.day} file={file} lang={lang} />)}</tbody>
      </table>
    </section>
  );
}

function FileRow({ day, file, lang }: { day: string; file: ReleaseFile; lang: Language }) {
  const say = words(lang);
  const kind = kinds.find(([pattern]) => pattern.test(file.name))?.[1];
  return (
    <tr className="border-t border-line align-top max-sm:grid max-sm:py-2">
      <th scope="row" className="py-2 pr-6 text-left font-semibold max-sm:py-0">
        {file.withdrawn === null ? <a href={releaseFilePath(day, file.name)} download className="inline-block py-0.5 break-all">{file.name}</a> : <s className="break-all">{file.name}</s>}
      </th>
      <td className="min-w-0 py-2 pr-6 max-sm:py-0">
        {kind === undefined ? null : <p>{say(`releases.kind.${kind}`)}</p>}
        <p className="text-small text-soft">{hashName} <code className="break-all">{file.sha256}</code></p>
        {file.withdrawn === null ? null : <Tombstones removed={[file.withdrawn]} lang={lang} />}
      </td>
      <td className="tabular py-2 whitespace-nowrap text-soft max-sm:py-0 sm:text-right">{sizeInWords(file.bytes, localeOf(lang))}</td>
    </tr>
  );
}
