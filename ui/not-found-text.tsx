import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { addressIn } from "./addresses";
import { words } from "./i18n/words";
import { PageShell } from "./page-shell";

type Props = { lang: Language; text?: ReactNode };

/** What an address without a page says; `text` in place of the usual sentence. */
export function NotFoundText({ lang, text }: Props) {
  const say = words(lang);
  return (
    <PageShell lang={lang} path="/" section={null}>
      <h1 className="text-h1">{say("notFound.title")}</h1>
      <p className="mt-3 max-w-measure text-lead text-soft">{text ?? say("notFound.text")}</p>
      <p className="mt-5 flex flex-wrap gap-x-6">
        <a href={addressIn(lang, "/commitments")} className="inline-block py-0.5">{say("notFound.list")}</a>
        <a href={addressIn(lang, "/")} className="inline-block py-0.5">{say("notFound.home")}</a>
      </p>
    </PageShell>
  );
}
