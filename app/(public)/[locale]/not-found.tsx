import type { Language } from "@/domain/language";
import { words } from "@/ui/i18n/words";
import { InAddressLanguage } from "@/ui/in-address-language";
import { InAddressTime } from "@/ui/in-address-time";
import { NotFoundText } from "@/ui/not-found-text";

/** Next gives this page no parameters: the texts of both languages and times are made here, the address picks one. */
export default function NotFound() {
  return <InAddressLanguage en={textIn("en")} es={textIn("es")} />;
}

const textIn = (lang: Language) => {
  const say = words(lang);
  return <NotFoundText lang={lang} text={<InAddressTime now={say("notFound.text")} past={say("notFound.asOf")} />} />;
};
