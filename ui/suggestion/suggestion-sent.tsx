import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";

export function SuggestionSent({ href, lang }: { href: string; lang: Language }) {
  const say = words(lang);
  return (
    <div role="status">
      <p className="mt-3 max-w-measure text-lead text-soft">{say("suggest.sentText")}</p>
      <p className="mt-6"><a href={addressIn(lang, href)}>{say("suggest.sentBack")}</a></p>
    </div>
  );
}
