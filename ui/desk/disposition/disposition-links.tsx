import Link from "next/link";
import { actionOf } from "@/domain/disposition";
import { can } from "@/domain/permissions";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; role: string; id: string; removed: "merged" | "archived" | null };

/** What may become of a commitment at the hands of this person, or be undone. */
export function DispositionLinks({ say, role, id, removed }: Props) {
  const places = removed === null
    ? ([["merge", actionOf.merged], ["archive", actionOf.archived]] as const)
    : ([["restore", actionOf[removed]]] as const);
  return (
    <>
      {places.filter(([, action]) => can(role, action)).map(([place]) => (
        <Link key={place} className="button button-quiet" href={`/admin/commitments/${id}/${place}`}>{say(`dispose.link.${place}`)}</Link>
      ))}
    </>
  );
}
