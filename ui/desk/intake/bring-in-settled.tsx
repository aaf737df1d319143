import Link from "next/link";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

type Kept = { slug: string; number: number; title: { text: string; lang: Language }; canBeRead: boolean; intake: string | null };

/** What became of a document, and what can be done next. */
export function BringInSettled({ kept, say }: { kept: Kept | null; say: Say }) {
  if (kept === null) return <div className="notice"><p>{say("bringIn.settledDiscarded")}</p></div>;
  return (
    <div className="notice notice-good">
      <p>{say("bringIn.settledKept", { number: kept.number })} <strong lang={kept.title.lang}>{kept.title.text}</strong>.</p>
      <p className="notice-actions">
        {kept.canBeRead ? <Link className="button" href={`/admin/intake/${kept.intake ?? kept.slug}`}>{say(kept.intake === null ? "bringIn.read" : "bringIn.reads")}</Link> : null}
        <Link className="button button-quiet" href={`/admin/sources/${kept.slug}`}>{say("bringIn.openSource")}</Link>
        <Link className="button button-quiet" href="/admin/intake/new">{say("bringIn.another")}</Link>
      </p>
    </div>
  );
}
