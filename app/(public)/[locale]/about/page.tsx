import type { Metadata } from "next";
import { lastChange } from "@/server/public/last-change";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

const parts = ["what", "not", "report", "reuse"] as const;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/about", words(lang)("about.title"), words(lang)("about.lead"));
}

export default async function AboutPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  return (
    <PageShell lang={lang} path="/about" section="about" lastChange={await lastChange()}>
      <h1 className="text-h1">{say("about.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("about.lead")}</p>
      <div className="mt-8 flex flex-col gap-8">
        {parts.map((name) => (
          <section key={name} id={name} aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`} className="mb-2 text-h2">{say(`about.${name}`)}</h2>
            <p className="max-w-measure">{say(`about.${name}Text`)}</p>
          </section>
        ))}
      </div>
    </PageShell>
  );
}
