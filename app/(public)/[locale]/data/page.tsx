import type { Metadata } from "next";
import { downloadFormats } from "@/domain/download";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { addressIn } from "@/ui/addresses";
import { Crosswalk } from "@/ui/data/crosswalk";
import { DownloadTable } from "@/ui/data/download-table";
import { openApiName } from "@/ui/api/openapi-name";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

const essays = ["parts", "spreadsheets", "licence"] as const;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/data", words(lang)("data.title"), words(lang)("data.lead"));
}

/** Everything to take away: files, the data package, the API; and what our words are called elsewhere. */
export default async function DataPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const changed = await asOf(day, lastChange);
  const query = new URLSearchParams({ ...(lang === "en" ? {} : { lang }), ...(day === null ? {} : { asOf: day }) }).toString();
  const address = (file: string) => `/api/v1/${file}${query === "" ? "" : `?${query}`}`;
  const files = [
    { name: say("data.package"), about: say("data.packageText"), href: address("data-package.zip"), link: say("data.zip") },
    ...downloadFormats.map((format) => ({ name: say("data.commitments"), about: say(`data.${format}Text`), href: address(`commitments.${format}`), link: say(`download.${format}`) })),
  ];
  return (
    <PageShell lang={lang} path="/data" section="data" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("data.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("data.lead")}</p>
      <div className="mt-8 flex min-w-0 flex-col gap-10">
        <section aria-labelledby="everything">
          <h2 id="everything" className="mb-3 text-h2">{say("data.everything")}</h2>
          <DownloadTable files={files} lang={lang} />
          <p className="mt-3 max-w-measure text-note">{say("data.filtered")} <a href={addressIn(lang, "/commitments")}>{say("nav.commitments")}</a></p>
        </section>
        <section aria-labelledby="api">
          <h2 id="api" className="mb-2 text-h2">{say("apiReference.title")}</h2>
          <p className="max-w-measure">{say("apiReference.lead")} <a href={addressIn(lang, "/data/api")}>{say("data.reference")}</a> · <a href="/api/v1/openapi.json">{openApiName}</a></p>
        </section>
        {essays.map((name) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="mb-2 text-h2">{say(`data.${name}`)}</h2>
            <p className="max-w-measure">{say(`data.${name}Text`)}</p>
          </section>
        ))}
        <Crosswalk lang={lang} />
      </div>
    </PageShell>
  );
}
