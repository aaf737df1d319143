import type { Language } from "@/domain/language";
import { words } from "./i18n/words";

type Props = { text: string; textLang: Language; lang: Language };

/** A text within a sentence ("Looked: …"), of which only the text may be in the other language. */
export function LocalizedIn({ sentence, ...props }: Props & { sentence: (text: string) => string }) {
  const { text, textLang, lang } = props;
  if (textLang === lang) return <>{sentence(text)}</>;
  const place = "\uFFFC";
  const [before, after] = sentence(place).split(place);
  return <>{before}<Localized {...props} />{after}</>;
}

/** A text that may be in the other language: marked for readers and for screen readers, never silently. */
export function Localized({ text, textLang, lang }: Props) {
  if (textLang === lang) return <>{text}</>;
  const say = words(lang);
  return (
    <>
      <span lang={textLang}>{text}</span>{" "}
      <span className="text-small font-normal whitespace-nowrap text-soft">({say("site.fallback")})</span>
    </>
  );
}
