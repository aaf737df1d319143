import Link from "next/link";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

type Titled = { id: string; slug: string; title: { text: string; lang: Language } };
type Facts = Titled & { obligations: number; followUps: number; measurements: number; drafts: number; namedBy: readonly Titled[]; leadingHere: readonly string[] };
type Props = { say: Say; kind: "merged" | "archived" | "restored"; commitment: Facts; into?: Titled | undefined };

/** What will come of it, before anybody does it. */
export function Consequences({ say, kind, commitment, into }: Props) {
  const { id, slug, obligations, followUps, measurements, drafts, namedBy, leadingHere } = commitment;
  const counts = { obligations, followUps, measurements };
  return (
    <section className="consequences" aria-labelledby="consequences">
      <h2 id="consequences">{say("dispose.consequences")}</h2>
      <ul>
        <li>{say(`dispose.addresses.${kind}`, { id, address: `/commitments/${slug}`, into: into?.id ?? "" })}</li>
        <li>{say(`dispose.lists.${kind}`, counts)}</li>
        <li>{say(`dispose.history.${kind}`, { id, into: into?.id ?? "", followUps })}</li>
        {kind === "restored" ? null : <li>{say("dispose.past")}</li>}
        {kind === "restored" || leadingHere.length === 0 ? null : <li>{say("dispose.leading", { ids: leadingHere.join(", ") })}</li>}
        {kind === "restored" || drafts === 0 ? null : <li>{say("dispose.drafts", { n: drafts })}</li>}
        {kind === "restored" || namedBy.length === 0 ? null : (
          <li>
            {say("dispose.namedBy", { n: namedBy.length })}
            <ul>{namedBy.map((one) => <li key={one.id}><Link href={`/admin/commitments/${one.id}`} lang={one.title.lang}>{one.id} · {one.title.text}</Link></li>)}</ul>
          </li>
        )}
        {kind === "restored" ? null : <li>{say("dispose.undo")}</li>}
      </ul>
    </section>
  );
}
