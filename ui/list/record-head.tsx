import type { Language } from "@/domain/language";
import { Localized } from "../localized";

type Props = { record: { name: string; nameLang: Language; description: string | null; descriptionLang: Language | null }; kicker?: string; lang: Language };

/** The top of the page of a topic, a party or an event. */
export function RecordHead({ record, kicker, lang }: Props) {
  return (
    <>
      {kicker === undefined ? null : <p className="mb-2 text-small font-semibold tracking-wide text-soft">{kicker}</p>}
      <h1 className="text-h1"><Localized text={record.name} textLang={record.nameLang} lang={lang} /></h1>
      {record.description === null ? null : <p className="mt-2 max-w-measure text-lead text-soft"><Localized text={record.description} textLang={record.descriptionLang ?? lang} lang={lang} /></p>}
    </>
  );
}
