import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
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
  const list = await commitmentList(actor, words, readSearch(query, "page", z.coerce.number().int().min(1)) ?? 1);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        title={say("nav.commitments")}
        actions={
          <>
            {can(actor.role, "import-records") ? <Link className="button button-quiet" href="/admin/import">{say("import.link")}</Link> : null}
            {can(actor.role, "publish-commitment") ? <Link className="button" href={`${place}/new`}>{say("new.commitment")}</Link> : null}
          </>
        }
      />
      <ListSearch say={say} action={place} words={words} />
      <CommitmentTable say={say} lang={actor.language} rows={list.rows} />
      <Pager
        say={say} page={list.page} pages={list.pages} of={list.of}
        href={(page) => `${place}?${new URLSearchParams({ ...(words === "" ? {} : { q: words }), page: String(page) })}`}
      />
      <DownloadLinks say={say} list="commitments" words={words} />
      <RemovedList say={say} lang={actor.language} rows={await removedCommitments(actor)} />
    </>
  );
}
