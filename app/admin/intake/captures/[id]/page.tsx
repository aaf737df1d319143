import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor, type Actor } from "@/server/actor";
import { captureDetail, type CaptureDetail } from "@/server/editor/captures";
import { partyChoices, sourceChoices } from "@/server/editor/choices";
import { deskTimeZone } from "@/server/editor/desk-read";
import { DoneNotice } from "@/ui/desk/done-notice";
import "@/ui/desk/intake/bring-in.css";
import { DiscardForm, KeepAsSource, KeepAsVersion } from "@/ui/desk/intake/bring-in-keep";
import { BringInRead } from "@/ui/desk/intake/bring-in-read";
import { BringInSettled } from "@/ui/desk/intake/bring-in-settled";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted, DraftedDecision } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { noticeOf, type Search } from "../../../search";
import { discardCaptureAction, keepCaptureAction, keepVersionAction } from "../../actions";
import { offersOf } from "./offers";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/intake/captures/${id}`, "bringIn.whatWasRead", "capture-document");
}

export default async function CapturePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/intake/captures/${id}`, "capture-document");
  if (actor === null) notFound();
  const capture = uuid.safeParse(id).success ? await captureDetail(actor, id) : null;
  if (capture === null) notFound();
  const say = deskWords(actor.language);
  const isOpen = capture.state === "open";
  const read = <BringInRead capture={capture} lang={actor.language} timeZone={deskTimeZone()} isOpen={isOpen} />;
  return (
    <div className="bring-in">
      <PageHead crumbs={[{ href: "/admin/intake", label: say("nav.intake") }]} title={capture.name ?? say("bringIn.untitled")} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {isOpen ? (
        <div className="two-panes">
          <div className="captured">{read}</div>
          <Decision actor={actor} capture={capture} search={searchParams} />
        </div>
      ) : <div className="narrow"><BringInSettled kept={capture.kept} say={say} />{read}</div>}
    </div>
  );
}

/** What becomes of it: the likelier of the two ways is open, the other one click away. */
async function Decision({ actor, capture, search }: { actor: Actor; capture: CaptureDetail; search: Search }) {
  const say = deskWords(actor.language);
  const taken = [(await search).take ?? []].flat();
  const desk = await formDeskOf(actor, "capture", search, capture.id);
  const [parties, sources] = await Promise.all([partyChoices(actor), sourceChoices(actor)]);
  const { versionOf } = capture;
  const isVersion = desk.draft?.input.as === "version";
  const other = { ...desk, draft: null, unfinished: [] };
  return (
    <section className="pane-decision" aria-labelledby="keep-title">
      <h2 id="keep-title">{say("bringIn.keepTitle")}</h2>
      {versionOf === null ? null : (
        <div className="notice">
          <p>{say("bringIn.recognised")} <strong lang={versionOf.title.lang}>{versionOf.title.text}</strong>. {say("bringIn.recognisedWhy")}</p>
        </div>
      )}
      <details className="decision" name="decision" open={isVersion || (desk.draft === null && versionOf !== null)}>
        <summary>{say("bringIn.asVersion")}</summary>
        <DraftedDecision desk={isVersion ? desk : other} lang={actor.language}>
          <KeepAsVersion action={keepVersionAction} waits={!desk.mayPublish} capture={capture.id} source={versionOf?.slug ?? ""} sources={sources} />
        </DraftedDecision>
      </details>
      <details className="decision" name="decision" open={!isVersion && (desk.draft !== null || versionOf === null)}>
        <summary>{say("bringIn.asSource")}</summary>
        <Drafted desk={isVersion ? other : desk} lang={actor.language}>
          <KeepAsSource action={keepCaptureAction} capture={capture.id} parties={parties} {...offersOf(capture, taken)} />
        </Drafted>
      </details>
      <DiscardForm action={discardCaptureAction} capture={capture.id} />
    </section>
  );
}
