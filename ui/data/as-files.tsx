import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { DownloadTable } from "./download-table";
import { listFiles, type ListFile } from "./list-files";

function rowsOf(files: readonly ListFile[], packageText: string, lang: Language) {
  const say = words(lang);
  const [zip, lists] = [files.filter(({ format }) => format === "zip"), files.filter(({ format }) => format !== "zip")];
  return [
    ...zip.map(({ href }) => ({ name: say("data.package"), about: say(packageText), href, link: say("data.zip") })),
    ...lists.map(({ format, href }) => ({ name: say("data.commitments"), about: say(`data.${format}Text`), href, link: say(`download.${format}`) })),
  ];
}

/** The whole record as files. */
export function EverythingAsFiles({ lang }: { lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="everything">
      <h2 id="everything" className="mb-3 text-h2">{say("data.everything")}</h2>
      <DownloadTable title={say("data.everything")} files={rowsOf(listFiles({}, lang), "data.packageText", lang)} lang={lang} />
      <p className="mt-3 max-w-measure text-note">{say("data.filtered")} <a href={addressIn(lang, "/commitments")}>{say("nav.commitments")}</a></p>
    </section>
  );
}

type Filtered = { filter: CommitmentFilter; name: string; total: number; lang: Language };

/** The list as it was filtered, as files: where a reader came from it. */
export function FilteredAsFiles({ filter, name, total, lang }: Filtered) {
  const say = words(lang);
  return (
    <section aria-labelledby="filtered">
      <h2 id="filtered" className="mb-2 text-h2">{say("data.asFiltered")}</h2>
      <p className="mb-3 max-w-measure">
        {say("data.asFilteredText", { total })} <a href={addressIn(lang, `/commitments${filterQuery(filter)}`)}>{name}</a> (<a href={addressIn(lang, "/data")}>{say("data.allInstead")}</a>)
      </p>
      {total === 0 ? null : <DownloadTable title={say("data.asFiltered")} files={rowsOf(listFiles(filter, lang), "data.filteredPackage", lang)} lang={lang} />}
    </section>
  );
}
