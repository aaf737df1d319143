import Link from "next/link";
import { requestActor } from "@/server/actor";
import { deskWords } from "@/ui/i18n/desk-words";
import { PageHead } from "@/ui/desk/page-head";

/** For what is not there, and alike for what this person may not see. */
export default async function DeskNotFound() {
  const say = deskWords((await requestActor())?.language ?? "en");
  return (
    <div className="narrow">
      <PageHead title={say("error.notFound")} />
      <p>{say("error.notFoundText")}</p>
      <p><Link className="button" href="/admin">{say("error.back")}</Link></p>
    </div>
  );
}
