import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { commitmentDesk } from "@/server/editor/commitment-desk";
import { removalForDesk } from "@/server/editor/disposition-preview";
import { CommitmentFacts } from "@/ui/desk/commitment-facts";
import { DispositionLinks } from "@/ui/desk/disposition/disposition-links";
import { RemovalNotice } from "@/ui/desk/disposition/removal-notice";
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
  const removal = await removalForDesk(actor, commitment.uuid);
  const { notice } = await searchParams;
  const say = deskWords(actor.language);
  const publicPage = addressIn(actor.language, `/commitments/${commitment.slug}`);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={commitment.title.text} lang={commitment.title.lang}
        about={<p>{commitment.id} · {say(`kind.${commitment.kind}`)} · <a href={publicPage}>{say("commitment.public")}</a></p>}
        actions={
          <>
            <DispositionLinks say={say} role={actor.role} id={commitment.id} removed={removal?.kind ?? null} />
            {can(actor.role, "publish-commitment") && removal === null
              ? <Link className="button button-quiet" href={`/admin/commitments/${commitment.id}/edit`}>{say("commitment.edit")}</Link> : null}
          </>
        }
      />
      <DoneNotice say={say} notice={typeof notice === "string" ? notice : undefined}>
        <a href={publicPage}>{say("commitment.seePublic")}</a>
      </DoneNotice>
      {removal === null ? null : <RemovalNotice say={say} lang={actor.language} removal={removal} />}
      <div className="commitment-desk">
        <div>
          {commitment.followed.map((followed) => (
            <FollowedSection
              key={followed.id} say={say} lang={actor.language} commitment={commitment.id} followed={followed} mayLog={can(actor.role, "log-follow-up") && removal === null}
            />
          ))}
        </div>
        <CommitmentFacts say={say} lang={actor.language} commitment={commitment} />
      </div>
    </>
  );
}
