import type { Metadata } from "next";
import { lastChange } from "@/server/public/last-change";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

const parts = ["readers", "suggestions", "editors"] as const;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/privacy", words(lang)("privacy.title"), words(lang)("privacy.lead"));
}

export default async function PrivacyPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  return (
    <PageShell lang={lang} path="/privacy" section="privacy" lastChange={await lastChange()}>
      <h1 className="text-h1">{say("privacy.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("privacy.lead")}</p>
      <div className="mt-8 flex flex-col gap-8">
        {parts.map((name) => (
          <section key={name} id={name} aria-labelledby={`${name}-heading`}>
            <h2 id={`${name}-heading`} className="mb-2 text-h2">{say(`privacy.${name}`)}</h2>
            <p className="max-w-measure">{say(`privacy.${name}Text`)}</p>
          </section>
        ))}
      </div>
    </PageShell>
  );
}
