import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

/** What the search box says: a component of the browser has no catalogue of its own. */
export function searchBoxWords(lang: Language) {
  const say = words(lang);
  const kinds = (["commitment", "topic", "party", "event"] as const).map((kind) => [kind, say(`search.kind.${kind}`)] as const);
  return { label: say("search.label"), placeholder: say("search.placeholder"), offers: say("search.offers"), kinds: Object.fromEntries(kinds) };
}
