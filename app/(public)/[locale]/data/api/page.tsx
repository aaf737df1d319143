import type { Metadata } from "next";
import type { Endpoint } from "@/domain/api/endpoint";
import { endpoints } from "@/domain/api/endpoints";
import { siteAddress } from "@/server/public/site";
import { CodeBlock } from "@/ui/api/code-block";
import { EndpointEntry } from "@/ui/api/endpoint-entry";
import { ProblemList } from "@/ui/api/problem-list";
import { Shapes } from "@/ui/api/shapes";
import { Writing } from "@/ui/api/writing";
import { openApiName } from "@/ui/api/openapi-name";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../../language";
import { pageMetadata } from "../../page-metadata";

const essays = ["lists", "days", "freshness", "allowance"] as const;
const contents = ["start", ...essays, "endpoints", "writing", "problems", "shapes"] as const;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/data/api", words(lang)("apiReference.title"), words(lang)("apiReference.lead"));
}

/** The reference of the API, made of what serves it: the same declarations as the OpenAPI document. */
export default async function ApiPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  const site = siteAddress().origin;
  const all = Object.values(endpoints) as Endpoint[];
  return (
    <PageShell lang={lang} path="/data/api" section="data">
      <h1 className="text-h1">{say("apiReference.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("apiReference.lead")}</p>
      <nav aria-label={say("apiReference.contents")} className="mt-6 border-y border-line py-2 text-note">
        <ul className="flex flex-wrap gap-x-6">
          {contents.map((name) => <li key={name}><a href={`#${name}`} className="plain-link inline-block py-1 text-accent">{say(`apiReference.${name}`)}</a></li>)}
        </ul>
      </nav>
      <div className="mt-8 flex min-w-0 flex-col gap-10">
        <section aria-labelledby="start">
          <h2 id="start" className="mb-2 text-h2">{say("apiReference.start")}</h2>
          <p className="max-w-measure">{say("apiReference.startText")} <a href="/api/v1/openapi.json">{openApiName}</a></p>
          <CodeBlock label={say("apiReference.start")} lines={[`curl '${site}/api/v1/commitments?topic=migration&status=not-assessed&limit=5'`, `curl '${site}/api/v1/commitments/USMX-7?lang=es'`, `curl '${site}/api/v1/stats'`]} />
        </section>
        {essays.map((name) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="mb-2 text-h2">{say(`apiReference.${name}`)}</h2>
            <p className="max-w-measure">{say(`apiReference.${name}Text`)}</p>
          </section>
        ))}
        <section aria-labelledby="endpoints" className="flex flex-col gap-6">
          <h2 id="endpoints" className="text-h2">{say("apiReference.endpoints")}</h2>
          {all.filter(({ method }) => method === "get").map((endpoint) => <EndpointEntry key={endpoint.name} endpoint={endpoint} site={site} lang={lang} />)}
        </section>
        <Writing endpoints={all.filter(({ method }) => method === "post")} site={site} lang={lang} />
        <section aria-labelledby="problems">
          <h2 id="problems" className="mb-2 text-h2">{say("apiReference.problems")}</h2>
          <p className="mb-3 max-w-measure">{say("apiReference.problemsText")}</p>
          <ProblemList lang={lang} />
        </section>
        <section aria-labelledby="shapes">
          <h2 id="shapes" className="mb-2 text-h2">{say("apiReference.shapes")}</h2>
          <p className="mb-4 max-w-measure">{say("apiReference.shapesText")}</p>
          <Shapes lang={lang} />
        </section>
      </div>
    </PageShell>
  );
}
