import type { Metadata } from "next";
import { readAsOf } from "@/domain/as-of";
import { siteToday } from "@/server/public/site";
import { AsOfForm } from "@/ui/as-of";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf } from "../language";
import { pageMetadata } from "../page-metadata";
import type { PageProps } from "../reading";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/as-of", words(lang)("site.asOf.title"), words(lang)("site.asOf.lead"));
}

/** Choosing a day; and why one could not be read (proxy.ts sends such requests here, with status 400). */
export default async function AsOfPage({ params, searchParams }: PageProps) {
  const lang = await languageOf(params);
  const { asOf } = await searchParams;
  const say = words(lang);
  const today = siteToday();
  const asked = readAsOf(Array.isArray(asOf) ? asOf[0] : asOf, today);
  return (
    <PageShell lang={lang} path="/as-of" section={null}>
      <h1 className="text-h1">{say(asked.ok ? "site.asOf.title" : "site.asOf.refusedTitle")}</h1>
      <p className="mt-3 mb-6 max-w-measure text-lead text-soft" role={asked.ok ? undefined : "alert"}>
        {asked.ok ? say("site.asOf.lead") : say(`site.asOf.${asked.fault}`, { value: asked.value })}
      </p>
      <AsOfForm path="/" lang={lang} today={today} isOpen />
    </PageShell>
  );
}
