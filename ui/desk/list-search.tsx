import type { ReactNode } from "react";
import type { Say } from "@/ui/i18n/words";

/** Narrows a list by words; an ordinary form that asks for the page anew. */
export function ListSearch({ say, action, words, children }: { say: Say; action: string; words: string; /** Further filters. */ children?: ReactNode }) {
  return (
    <form action={action} method="get" role="search" className="filters">
      <div className="filter">
        <label htmlFor="q">{say("list.words")}</label>
        <input id="q" name="q" type="search" defaultValue={words} maxLength={200} />
      </div>
      {children}
      <button type="submit" className="button button-quiet">{say("list.search")}</button>
    </form>
  );
}
