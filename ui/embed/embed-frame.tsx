import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";

type Props = { page: string; day: PlainDate | null; lang: Language; children: ReactNode };

/** What every embed ends with: whose it is, of which day, and the way to the whole of it. */
export function EmbedFrame({ page, day, lang, children }: Props) {
  const say = words(lang);
  return (
    <div className="embed">
      <main>{children}</main>
      <footer className="mt-4 border-t border-line pt-2 text-small text-soft">
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <a href={addressIn(lang, page)} className="inline-block py-0.5 font-semibold">{say("share.embed.whole")}</a>
          <span className="py-0.5">{day === null ? say("share.embed.live") : say("share.embed.frozen", { day: dayInWords(day, lang) })}</span>
          <span className="py-0.5">{say("site.license")}</span>
        </p>
      </footer>
    </div>
  );
}
