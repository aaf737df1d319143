import { notFound } from "next/navigation";
import { z } from "zod";
import { can } from "@/domain/permissions";
import { redactionTargets } from "@/domain/redaction";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { redactions } from "@/server/editor/redactions";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { RedactionList } from "@/ui/desk/redactions/redaction-list";
import { RedactionForm } from "@/ui/desk/redactions/redaction-forms";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, readSearch, type Search } from "../search";
import { decideRedactionAction, requestRedactionAction } from "./actions";

const place = "/admin/redactions";
export const generateMetadata = () => deskTitle(place, "redactions.title", "confirm-redaction");

/** Texts that are removed by order of the law: asked for by one person, confirmed by another. */
export default async function RedactionsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "confirm-redaction");
  if (actor === null) notFound();
  const query = await searchParams;
  const start = {
    target: readSearch(query, "target", z.enum(redactionTargets)) ?? "", recordId: readSearch(query, "record", z.string().max(40)) ?? "",
    orderedBy: "", reason: "", reasonLang: actor.language,
  };
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/audit", label: say("nav.audit") }]} title={say("redactions.title")} about={<p>{say("redactions.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RedactionList say={say} lang={actor.language} timeZone={deskTimeZone()} rows={await redactions(actor)} action={decideRedactionAction} />
      {can(actor.role, "request-redaction") ? (
        <section aria-labelledby="ask">
          <h2 id="ask">{say("redactions.ask")}</h2>
          <RedactionForm action={requestRedactionAction} start={start} />
        </section>
      ) : null}
    </div>
  );
}
