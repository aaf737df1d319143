import { notFound } from "next/navigation";
import { slug } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { readableExtensions, sourceToRenew } from "@/server/editor/captures";
import { BringInForm } from "@/ui/desk/intake/bring-in-form";
import "@/ui/desk/intake/bring-in.css";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { readSearch, type Search } from "../../search";
import { captureDocumentAction } from "../actions";

const place = "/admin/intake/new";
export const generateMetadata = () => deskTitle(place, "bringIn.title", "capture-document");

export default async function BringInPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "capture-document");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const query = await searchParams;
  const wanted = readSearch(query, "source", slug);
  const source = wanted === null ? null : await sourceToRenew(actor, wanted);
  // Where a post that was too large was sent back to (proxy.ts): nothing of it was read.
  const isTooLarge = query.refused === "too-large";
  return (
    <div className="narrow bring-in">
      <PageHead
        crumbs={[{ href: "/admin/intake", label: say("nav.intake") }]} title={say("bringIn.title")}
        about={<p>{source === null ? say("bringIn.about") : <>{say("bringIn.aboutVersion")} <strong lang={source.title.lang}>{source.title.text}</strong></>}</p>}
      />
      {isTooLarge ? <div className="notice notice-bad" role="alert"><h2>{say("form.notSaved")}</h2><p>{say("issues.file-too-large")}</p></div> : null}
      <BringInForm action={captureDocumentAction} extensions={readableExtensions(actor)} source={source} />
    </div>
  );
}
