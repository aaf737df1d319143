import type { Dataset, WithContext } from "schema-dts";
import type { Language } from "@/domain/language";
import { releaseFilePath, releasePath, type ReleaseRecord } from "@/domain/release";
import type { Work } from "../cite/work";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { license } from "../share/json-ld";

/** Its address in a language: it does not need a day, because what is there does not change. */
const addressOf = (day: string, site: string, lang: Language): string => `${site}${lang === "es" ? "/es" : ""}${releasePath(day)}`;

/** How a release is cited. */
export function releaseAsWork(day: string, site: string, today: string, lang: Language): Work {
  const say = words(lang);
  return {
    key: `followthrough-release-${day}`, author: say("site.name"), title: say("site.title"), date: day,
    label: say("releases.label", { day: dayInWords(day, lang) }), url: addressOf(day, site, lang), language: lang, accessedOn: today,
  };
}

/** The release for programs that look for data sets. */
export function releaseAsData({ day, note, files }: ReleaseRecord, title: string, site: string, lang: Language): WithContext<Dataset> {
  return {
    "@context": "https://schema.org", "@type": "Dataset", name: `${words(lang)("site.name")}: ${title}`, description: `${words(lang)("share.meta.dataset")} ${note}`, url: addressOf(day, site, lang), license,
    isAccessibleForFree: true, version: day, datePublished: day, inLanguage: ["en", "es"], creator: { "@type": "Organization", name: words(lang)("site.name"), url: `${site}/` },
    distribution: files.filter(({ withdrawn }) => withdrawn === null).map(({ name, mediaType, bytes, sha256 }) => ({
      "@type": "DataDownload", name, encodingFormat: mediaType.split(";")[0]!, contentSize: String(bytes), contentUrl: `${site}${releaseFilePath(day, name)}`, sha256,
    })),
  };
}
