import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { attentions, queueOrders } from "@/server/editor/queue-order";
import { workQueue } from "@/server/editor/work-queue";
import { DownloadLinks } from "@/ui/desk/download-links";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { Pager } from "@/ui/desk/pager";
import { QueueFilters } from "@/ui/desk/queue-filters";
import { QueueTable } from "@/ui/desk/queue-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { logCheckAction } from "./commitments/actions";
import { deskTitle } from "./desk-title";
import { badQueueFilters, queueAddress, queueFilter } from "./queue-filter";
import type { Search } from "./search";

export const generateMetadata = () => deskTitle("/admin", "queue.title");

/** The work queue: what needs looking at, and the two ways to say that one has looked. */
export default async function QueuePage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor("/admin");
  if (actor === null) notFound();
  const query = await searchParams;
  const filter = queueFilter(query);
  const queue = await workQueue(actor, filter);
  const say = deskWords(actor.language);
  const here = queueAddress(filter, { page: queue.page });
  return (
    <>
      <PageHead title={say("queue.title")} about={<p>{say("queue.about")}</p>} />
      <DoneNotice say={say} notice={typeof query.notice === "string" ? query.notice : undefined} />
      <nav aria-label={say("queue.attention")} className="tabs">
        <ul>
          {attentions.map((attention) => (
            <li key={attention}>
              <Link href={queueAddress(filter, { attention })} aria-current={attention === filter.attention ? "page" : undefined}>
                {say(`attention.${attention}`)} <span className="count">{queue.counts[attention]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <QueueFilters say={say} chosen={filter} topics={queue.topics} parties={queue.parties} orders={queueOrders} bad={badQueueFilters(query)} />
      <QueueTable
        say={say} lang={actor.language} rows={queue.rows} today={queue.today}
        check={can(actor.role, "log-follow-up") ? logCheckAction.bind(null, here) : null}
      />
      <Pager say={say} page={queue.page} pages={queue.pages} of={queue.of} href={(page) => queueAddress(filter, { page })} />
      <DownloadLinks say={say} list="queue" />
    </>
  );
}
