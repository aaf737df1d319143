import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { translationSubject } from "@/server/editor/translations";
import { DeskLogEntry } from "@/ui/desk/desk-log-entry";
import { EarlierTranslations } from "@/ui/desk/follow-up/earlier-translations";
import { TranslateForm } from "@/ui/desk/follow-up/translate-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { translateFollowUpAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/translate`, "translate.title", "write-draft", id);
}

/** What a published entry says, in the other language: added later, or better than before. */
export default async function TranslatePage({ params, searchParams }: Props) {
  const { id } = await params;
  const followUp = readSearch(await searchParams, "followUp", uuid);
  const actor = await deskActor(`/admin/commitments/${id}/translate${followUp ? `?followUp=${followUp}` : ""}`, "write-draft");
  const subject = actor === null || followUp === null ? null : await translationSubject(actor, id, followUp);
  if (actor === null || subject === null) notFound();
  const { commitment, followed, row, earlier, start } = subject;
  const desk = await formDeskOf(actor, "translation", searchParams, row.id);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("translate.title")}
        about={<p>{followed.name.text} · <span lang={commitment.title.lang}>{commitment.title.text}</span></p>}
      />
      <ol className="log"><DeskLogEntry say={say} lang={actor.language} commitment={commitment.id} row={{ ...row, mayAmend: false }} /></ol>
      <Drafted desk={desk} lang={actor.language}>
        <TranslateForm action={translateFollowUpAction} start={start} own={{ note: row.note, searched: row.searched, because: row.because }} from={row.noteLang} />
      </Drafted>
      <EarlierTranslations say={say} lang={actor.language} earlier={earlier} mayAskRemoval={subject.mayAskRemoval} />
    </div>
  );
}
