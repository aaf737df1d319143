import type { Metadata } from "next";
import { bases } from "@/domain/commitment";
import { acceptances, conditionStatuses, fulfilments, rubricVersion } from "@/domain/status";
import { timelinesses } from "@/domain/timeliness";
import { lastChange } from "@/server/public/last-change";
import { Definitions } from "@/ui/method/definitions";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/methodology", words(lang)("methodology.title"), words(lang)("methodology.lead"));
}

const essays = ["inclusion", "one", "evidence", "confidence", "derived", "history", "quotations"] as const;

export default async function MethodologyPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  const withoutWithdrawn = acceptances.filter((status) => status !== "withdrawn");
  return (
    <PageShell lang={lang} path="/methodology" section="methodology" lastChange={await lastChange()}>
      <h1 className="text-h1">{say("methodology.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("methodology.lead")} {say("methodology.rubric", { version: rubricVersion })}</p>
      <div className="mt-8 flex flex-col gap-10">
        {essays.slice(0, 2).map((name) => <Essay key={name} name={name} lang={lang} />)}
        <Definitions heading={say("methodology.fulfilment")} values={["not-assessed", ...fulfilments]} kind="status" lang={lang} />
        <Definitions heading={say("methodology.acceptance")} values={withoutWithdrawn} kind="status" lang={lang} />
        <Definitions heading={say("methodology.conditions")} values={conditionStatuses} kind="status" lang={lang} />
        <Definitions heading={say("methodology.timeliness")} lead={say("methodology.timelinessText")} values={timelinesses} kind="timeliness" lang={lang} />
        <Definitions heading={say("methodology.basis")} values={bases} kind="basis" lang={lang} />
        {essays.slice(2).map((name) => <Essay key={name} name={name} lang={lang} />)}
      </div>
    </PageShell>
  );
}

function Essay({ name, lang }: { name: (typeof essays)[number]; lang: "en" | "es" }) {
  const say = words(lang);
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className="mb-2 text-h2">{say(`methodology.${name}`)}</h2>
      <p className="max-w-measure">{say(`methodology.${name}Text`)}</p>
    </section>
  );
}
