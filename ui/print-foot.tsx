import type { Language } from "@/domain/language";
import { asOfAddress, pageDay, pageSite } from "./addresses";
import { dayInWords } from "./dates";
import { words } from "./i18n/words";

type Props = { path: string; lang: Language; today: string | undefined };

/** What a sheet of paper cannot be asked any more: where it came from, and of which day it is. */
export function PrintFoot({ path, lang, today }: Props) {
  const day = pageDay() ?? today;
  const address = `${pageSite()}${asOfAddress(lang, path, day ?? null)}`;
  const say = words(lang);
  return (
    <p className="mt-2 hidden text-small break-words print:block">
      {day === undefined ? address : `${say("share.print.asOf", { day: dayInWords(day, lang) })} ${address}`}
    </p>
  );
}
