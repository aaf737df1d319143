import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor, type Actor } from "@/server/actor";
import { assigneeChoices, careOf } from "@/server/editor/assignees";
import { commitmentDesk, type CommitmentDesk } from "@/server/editor/commitment-desk";
import { removalForDesk } from "@/server/editor/disposition-preview";
import { figuresOf } from "@/server/editor/indicators";
import { queueStep } from "@/server/editor/queue-step";
import { CommitmentFacts } from "@/ui/desk/commitment-facts";
import { DispositionLinks } from "@/ui/desk/disposition/disposition-links";
import { RemovalNotice } from "@/ui/desk/disposition/removal-notice";
import { DoneNotice } from "@/ui/desk/done-notice";
import { FigureList } from "@/ui/desk/figures/figure-list";
import { FollowedSection } from "@/ui/desk/followed-section";
import { PageHead } from "@/ui/desk/page-head";
import { CareForms } from "@/ui/desk/queue/care-forms";
import { StepNotice } from "@/ui/desk/queue/step-notice";
import "@/ui/desk/queue/queue.css";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { queueActAction, setCheckIntervalAction, undoQueueActAction } from "../../my-desk/actions";
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
  const { notice, step: stepId } = await searchParams;
  const step = typeof stepId === "string" ? await queueStep(actor, stepId) : null;
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
            {can(actor.role, "write-draft") && removal === null
              ? <Link className="button button-quiet" href={`/admin/commitments/${commitment.id}/edit`}>{say("commitment.edit")}</Link> : null}
          </>
        }
      />
      <DoneNotice say={say} notice={typeof notice === "string" ? notice : undefined}>
        <a href={publicPage}>{say("commitment.seePublic")}</a>
      </DoneNotice>
      {removal === null ? null : <RemovalNotice say={say} lang={actor.language} removal={removal} />}
      {step === null ? null : <StepNotice key={`${step.id} ${step.isUndone}`} say={say} step={step} undo={undoQueueActAction.bind(null, `/admin/commitments/${id}`)} />}
      <div className="commitment-desk">
        <div>
          {commitment.followed.map((followed) => (
            <FollowedSection
              key={followed.id} say={say} lang={actor.language} commitment={commitment.id} followed={followed} mayLog={can(actor.role, "write-draft") && removal === null}
              mayReply={can(actor.role, "record-reply") && removal === null}
            />
          ))}
        </div>
        <div>
          <CommitmentFacts say={say} lang={actor.language} commitment={commitment} />
          <Figures actor={actor} commitment={commitment} mayWrite={can(actor.role, "write-draft") && removal === null} />
          <Care actor={actor} commitment={commitment} />
        </div>
      </div>
    </>
  );
}

/** The numbers that it carries: a measurement is logged from here. */
async function Figures({ actor, commitment, mayWrite }: { actor: Actor; commitment: CommitmentDesk; mayWrite: boolean }) {
  const say = deskWords(actor.language);
  const figures = await figuresOf(actor, commitment.uuid);
  return (
    <section className="facts" aria-labelledby="figures">
      <h2 id="figures">{say("figures.title")}</h2>
      {figures.length === 0 ? <p className="soft">{say("figures.noneHere")}</p> : <FigureList say={say} lang={actor.language} figures={figures} mayWrite={mayWrite} />}
      {mayWrite ? <p><Link className="button button-small button-quiet" href={`/admin/indicators/new?commitment=${commitment.id}`}>{say("figures.add")}</Link></p> : null}
    </section>
  );
}

/** Who looks after it, and how often: told to everybody of the desk, changed by those who may. */
async function Care({ actor, commitment }: { actor: Actor; commitment: CommitmentDesk }) {
  const say = deskWords(actor.language);
  const statuses = commitment.followed.flatMap(({ kind, status }) => (kind === "obligation" ? [status] : []));
  const [care, people] = await Promise.all([careOf(actor, commitment.uuid, statuses), assigneeChoices(actor)]);
  const here = `/admin/commitments/${commitment.id}`;
  return (
    <section className="facts" aria-labelledby="care">
      <h2 id="care">{say("myDesk.care")}</h2>
      <p className="soft">{say("myDesk.careAbout")}</p>
      {can(actor.role, "assign") ? (
        <CareForms
          key={`${care.assignee?.id} ${care.days}`} commitment={commitment.uuid} people={people} care={care}
          assign={queueActAction.bind(null, here)} setInterval={setCheckIntervalAction.bind(null, here)}
        />
      ) : <p>{say("myDesk.assignee")}: {care.assignee?.name ?? say("myDesk.nobody")}</p>}
    </section>
  );
}
