import Link from "next/link";
import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor, type Actor } from "@/server/actor";
import { publishesAlone } from "@/server/editor/form-desk";
import { topicChoices } from "@/server/editor/choices";
import { intakeDesk, type DocumentFacts, type IntakeDesk as Desk } from "@/server/editor/intake-desk";
import { similarCommitments } from "@/server/editor/similar-commitments";
import { addressIn } from "@/ui/addresses";
import { DoneNotice } from "@/ui/desk/done-notice";
import { IntakeDesk } from "@/ui/desk/intake/intake-desk";
import { IntakeNotices } from "@/ui/desk/intake/intake-notices";
import { StartIntake } from "@/ui/desk/intake/start-intake";
import { beginningOf } from "@/ui/desk/intake/beginning";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { noticeOf, readSearch, type Search } from "../../search";
import { decidePassageAction, similarCommitmentsAction, startIntakeAction } from "./actions";
import "@/ui/desk/intake/intake.css";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { id } = await params;
  return deskTitle(`/admin/intake/${id}`, "intake.title", "decide-intake");
}

/** The intake desk of one document, by the id of its reading or by the address of the source. */
export default async function IntakePage({ params, searchParams }: Props) {
  const { id } = await params;
  const chosen = readSearch(await searchParams, "passage", uuid);
  const actor = await deskActor(`/admin/intake/${id}${chosen === null ? "" : `?passage=${chosen}`}`, "decide-intake");
  if (actor === null) notFound();
  const desk = await intakeDesk(actor, id);
  if (desk === null) notFound();
  const say = deskWords(actor.language);
  return (
    <div className="intake-page">
      <Head actor={actor} document={desk.document} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {"id" in desk
        ? <Reading actor={actor} desk={desk} chosen={chosen} />
        : <StartIntake action={startIntakeAction} source={desk.document.slug} number={desk.document.number} textHeld={desk.document.textHeld} intake={null} />}
    </div>
  );
}

function Head({ actor, document }: { actor: Actor; document: DocumentFacts }) {
  const say = deskWords(actor.language);
  return (
    <PageHead
      crumbs={[{ href: "/admin/intake", label: say("nav.intake") }, { href: `/admin/sources/${document.slug}`, label: document.slug }]}
      title={document.title.text} lang={document.title.lang}
      about={<p>{say("intake.table.version", { number: document.number })} · {say(`textHeld.${document.textHeld}`)} · <a href={addressIn(actor.language, `/sources/${document.slug}`)}>{say("intake.publicPage")}</a></p>}
      actions={document.newest > document.number ? <Link className="button button-quiet button-small" href={`/admin/intake/${document.slug}`}>{say("intake.newest")}</Link> : null}
    />
  );
}

async function Reading({ actor, desk, chosen }: { actor: Actor; desk: Desk; chosen: string | null }) {
  const start = beginningOf(desk.passages, chosen);
  const [comparison, topics] = await Promise.all([start === null ? null : similarCommitments(actor, desk.id, start), topicChoices(actor)]);
  return (
    <>
      <IntakeNotices say={deskWords(actor.language)} desk={desk} publicPage={addressIn(actor.language, `/sources/${desk.document.slug}`)} />
      <IntakeDesk
        key={`${desk.id} ${chosen ?? ""}`} desk={desk} start={start} comparison={comparison} decide={decidePassageAction} compare={similarCommitmentsAction}
        topics={Object.fromEntries(topics.map(({ value, label }) => [value, label]))} person={(await publishesAlone(actor, "link")) ? actor.name : null}
      />
    </>
  );
}
