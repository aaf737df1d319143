"use client";
import { PageHead } from "@/ui/desk/page-head";
import { useSay } from "@/ui/desk/words";

/** What is shown instead of a page that failed: no more than its number for the log, and a way on. */
export default function DeskError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const say = useSay();
  return (
    <div className="narrow" role="alert">
      <PageHead title={say("error.title")} />
      <p>{say("error.text")}</p>
      {error.digest ? <p className="soft">{say("error.number", { number: error.digest })}</p> : null}
      <p className="notice-actions">
        <button type="button" className="button" onClick={() => retry()}>{say("error.again")}</button>
        <a className="button button-quiet" href="/admin">{say("error.back")}</a>
      </p>
    </div>
  );
}
