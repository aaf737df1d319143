import Link from "next/link";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; page: number; pages: number; of: number; href: (page: number) => string };

export function Pager({ say, page, pages, of, href }: Props) {
  // An empty list says so itself.
  if (of === 0) return null;
  if (pages === 1) return <p className="pager soft">{say("pager.all", { of })}</p>;
  return (
    <nav className="pager" aria-label={say("pager.label")}>
      {page > 1 ? <Link rel="prev" href={href(page - 1)}>{say("pager.previous")}</Link> : null}
      <span className="soft">{say("pager.page", { page, pages, of })}</span>
      {page < pages ? <Link rel="next" href={href(page + 1)}>{say("pager.next")}</Link> : null}
    </nav>
  );
}
