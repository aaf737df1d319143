import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { uuid } from "@/domain/fields";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { assigneeChoices } from "@/server/editor/assignees";
import { commitmentList } from "@/server/editor/commitment-list";
import { removedCommitments } from "@/server/editor/disposition-preview";
import { CommitmentTable } from "@/ui/desk/commitment-table";
import { DownloadLinks } from "@/ui/desk/download-links";
import { RemovedList } from "@/ui/desk/disposition/removal-notice";
import { ListSearch } from "@/ui/desk/list-search";
import { PageHead } from "@/ui/desk/page-head";
import { Pager } from "@/ui/desk/pager";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { readSearch, type Search } from "../search";

const place = "/admin/commitments";
export const generateMetadata = () => deskTitle(place, "nav.commitments");

export default async function CommitmentsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const query = await searchParams;
  const words = readSearch(query, "q", z.string().max(200)) ?? "";
  const assignee = readSearch<string>(query, "assignee", z.union([z.literal("nobody"), uuid]));
  const [list, people] = await Promise.all([
    commitmentList(actor, words, readSearch(query, "page", z.coerce.number().int().min(1)) ?? 1, assignee), assigneeChoices(actor),
  ]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        title={say("nav.commitments")}
        actions={
          <>
            <Link className="button button-quiet" href="/admin/indicators">{say("figures.title")}</Link>
            {can(actor.role, "import-records") ? <Link className="button button-quiet" href="/admin/import">{say("import.link")}</Link> : null}
            {can(actor.role, "write-draft") ? <Link className="button" href={`${place}/new`}>{say("new.commitment")}</Link> : null}
          </>
        }
      />
      <ListSearch say={say} action={place} words={words}>
        <div className="filter">
          <label htmlFor="assignee">{say("myDesk.filter.assignee")}</label>
          <select id="assignee" name="assignee" defaultValue={assignee ?? ""}>
            <option value="">{say("queue.any")}</option>
            {[{ value: "nobody", label: say("myDesk.nobody") }, ...people].map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
      </ListSearch>
      <CommitmentTable say={say} lang={actor.language} rows={list.rows} />
      <Pager
        say={say} page={list.page} pages={list.pages} of={list.of}
        href={(page) => `${place}?${new URLSearchParams({ ...(words === "" ? {} : { q: words }), ...(assignee === null ? {} : { assignee }), page: String(page) })}`}
      />
      <DownloadLinks say={say} list="commitments" query={{ q: words, assignee }} />
      <RemovedList say={say} lang={actor.language} rows={await removedCommitments(actor)} />
    </>
  );
}
