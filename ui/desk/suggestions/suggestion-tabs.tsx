import Link from "next/link";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; lists: readonly string[]; counts: Record<string, number>; chosen: string };

export function SuggestionTabs({ say, lists, counts, chosen }: Props) {
  return (
    <nav className="tabs" aria-label={say("suggestions.label")}>
      <ul>
        {lists.map((list) => (
          <li key={list}>
            <Link href={list === "open" ? "/admin/suggestions" : `/admin/suggestions?list=${list}`} aria-current={list === chosen ? "page" : undefined}>
              {say(`suggestions.lists.${list}`)} <span className="count">{counts[list] ?? 0}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
