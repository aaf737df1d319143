import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { commitmentDesk } from "@/server/editor/commitment-desk";
import { CommitmentFacts } from "@/ui/desk/commitment-facts";
import { DoneNotice } from "@/ui/desk/done-notice";
import { FollowedSection } from "@/ui/desk/followed-section";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import type { Search } from "../../search";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}`, "nav.commitments", "read-desk", id);
}

export default async function CommitmentDeskPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/commitments/${id}`);
  if (actor === null) notFound();
  const commitment = await commitmentDesk(actor, id);
  if (commitment === null) notFound();
  const { notice } = await searchParams;
  const say = deskWords(actor.language);
  const publicPage = addressIn(actor.language, `/commitments/${commitment.slug}`);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={commitment.title.text} lang={commitment.title.lang}
        about={<p>{commitment.id} · {say(`kind.${commitment.kind}`)} · <a href={publicPage}>{say("commitment.public")}</a></p>}
        actions={can(actor.role, "write-draft")
          ? <Link className="button button-quiet" href={`/admin/commitments/${commitment.id}/edit`}>{say("commitment.edit")}</Link> : null}
      />
      <DoneNotice say={say} notice={typeof notice === "string" ? notice : undefined}>
        <a href={publicPage}>{say("commitment.seePublic")}</a>
      </DoneNotice>
      <div className="commitment-desk">
        <div>
          {commitment.followed.map((followed) => (
            <FollowedSection
              key={followed.id} say={say} lang={actor.language} commitment={commitment.id} followed={followed} mayLog={can(actor.role, "write-draft")}
            />
          ))}
        </div>
        <CommitmentFacts say={say} lang={actor.language} commitment={commitment} />
      </div>
    </>
  );
}
