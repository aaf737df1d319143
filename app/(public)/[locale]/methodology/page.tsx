import type { Metadata } from "next";
import { bases } from "@/domain/commitment";
import type { Language } from "@/domain/language";
import { confidences } from "@/domain/status";
import { timelinesses } from "@/domain/timeliness";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { rubricRecord } from "@/server/public/rubric";
import { siteTimeZone } from "@/server/public/site";
import { lastVerification } from "@/server/public/verification";
import { Crosswalk } from "@/ui/data/crosswalk";
import { Definitions } from "@/ui/method/definitions";
import { judgedSections } from "@/ui/method/judged-sections";
import { Meanings, RubricHistory } from "@/ui/method/rubric";
import { Verification } from "@/ui/method/verification";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/methodology", words(lang)("methodology.title"), words(lang)("methodology.lead"));
}

const sections = [
  "inclusion", "one", "fulfilment", "acceptance", "conditions", "timeliness", "basis", "evidence", "confidence", "derived", "history", "quotations",
] as const;
type Section = (typeof sections)[number];

/** The sections that define the words of a closed list; the others are told in sentences alone. */
const defined: Partial<Record<Section, { kind: "status" | "timeliness" | "basis" | "confidence"; values: readonly string[]; hasLead?: boolean }>> = {
  fulfilment: { kind: "status", values: judgedSections.fulfilment },
  acceptance: { kind: "status", values: judgedSections.acceptance },
  conditions: { kind: "status", values: judgedSections.conditions },
  timeliness: { kind: "timeliness", values: timelinesses, hasLead: true },
  basis: { kind: "basis", values: bases },
  confidence: { kind: "confidence", values: confidences, hasLead: true },
};

export default async function MethodologyPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const [changed, verification, rubric] = await asOf(day, () => Promise.all([lastChange(), lastVerification(), rubricRecord(lang)]));
  return (
    <PageShell lang={lang} path="/methodology" section="methodology" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("methodology.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{`${say("methodology.lead")} ${rubric === null ? "" : say("methodology.rubric", { version: rubric.number })}`}</p>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <Contents lang={lang} />
        <div className="flex min-w-0 flex-col gap-10">
          {sections.map((name) => {
            const list = defined[name];
            if (list === undefined) return <Essay key={name} name={name} lang={lang} />;
            return list.kind === "status" ? (
              <Meanings key={name} id={name} heading={say(`methodology.${name}`)} statuses={list.values} meanings={rubric?.meanings ?? {}} lang={lang} />
            ) : (
              <Definitions key={name} id={name} heading={say(`methodology.${name}`)} lead={list.hasLead ? say(`methodology.${name}Text`) : undefined} values={list.values} kind={list.kind} lang={lang} />
            );
          })}
          <Crosswalk lang={lang} />
          <RubricHistory id="rubric" versions={rubric?.versions ?? []} lang={lang} />
          <Verification id="verification" record={verification} timeZone={siteTimeZone()} lang={lang} />
        </div>
      </div>
    </PageShell>
  );
}

function Contents({ lang }: { lang: Language }) {
  const say = words(lang);
  return (
    <nav aria-label={say("methodology.contents")} className="text-note lg:sticky lg:top-6 lg:order-2 lg:self-start">
      <ul className="columns-2 gap-x-6 border-y border-line py-2 lg:columns-1">
        {sections.map((name) => <li key={name} className="break-inside-avoid"><a href={`#${name}`} className="plain-link inline-block py-1 text-accent">{say(`methodology.${name}`)}</a></li>)}
        <li className="break-inside-avoid"><a href="#crosswalk" className="plain-link inline-block py-1 text-accent">{say("crosswalk.title")}</a></li>
        <li className="break-inside-avoid"><a href="#rubric" className="plain-link inline-block py-1 text-accent">{say("rubric.versions")}</a></li>
        <li className="break-inside-avoid"><a href="#verification" className="plain-link inline-block py-1 text-accent">{say("verification.title")}</a></li>
      </ul>
    </nav>
  );
}

function Essay({ name, lang }: { name: Section; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className="mb-2 text-h2">{say(`methodology.${name}`)}</h2>
      <p className="max-w-measure">{say(`methodology.${name}Text`)}</p>
      {name === "evidence" ? <p className="mt-2 max-w-measure">{say("rubric.inCode")}</p> : null}
    </section>
  );
}
