import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

type Props = { page: number; pages: number; addressOf: (page: number) => string; lang: Language };

/** Numbered pages with rel links; nothing where there is only one. */
export function Paging({ page, pages, addressOf, lang }: Props) {
  const say = words(lang);
  if (pages < 2) return null;
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 1);
  return (
    <nav aria-label={say("list.paging")} className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2 text-note">
      {page > 1 ? <a rel="prev" href={addressOf(page - 1)} className="inline-block py-1">← {say("list.previous")}</a> : null}
      <ol className="flex flex-wrap gap-1">
        {near.map((n, index) => (
          <li key={n} className="flex items-center">
            {index > 0 && n - near[index - 1]! > 1 ? <span aria-hidden="true" className="px-1 text-soft">…</span> : null}
            {n === page
              ? <span aria-current="page" className="tabular inline-block min-w-8 border-b-2 border-accent px-2 py-1 text-center font-semibold"><span className="sr-only">{say("list.page", { page: n, pages })}</span><span aria-hidden="true">{n}</span></span>
              : <a href={addressOf(n)} aria-label={say("list.page", { page: n, pages })} className="tabular inline-block min-w-8 px-2 py-1 text-center">{n}</a>}
          </li>
        ))}
      </ol>
      {page < pages ? <a rel="next" href={addressOf(page + 1)} className="inline-block py-1">{say("list.next")} →</a> : null}
    </nav>
  );
}
