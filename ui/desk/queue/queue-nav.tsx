import Link from "next/link";
import { queueKinds, type QueueKind } from "@/domain/queue";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; here: QueueKind; counts: Record<QueueKind, number>; address: (kind: QueueKind) => string };

/** The kinds of work, each with how much there is of it. */
export function QueueNav({ say, here, counts, address }: Props) {
  return (
    <nav aria-label={say("myDesk.kinds")} className="tabs queue-nav">
      <ul>
        {queueKinds.map((kind) => (
          <li key={kind}>
            <Link href={address(kind)} aria-current={kind === here ? "page" : undefined} className={counts[kind] === 0 ? "is-empty" : undefined}>
              {say(`myDesk.kind.${kind}`)} <span className="count">{counts[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
