import Link from "next/link";
import { languages, type Language } from "@/domain/language";
import type { DraftReview } from "@/server/editor/draft-review";
import { siteToday } from "@/server/public/site";
import { PublicView } from "@/ui/desk/draft/public-view";
import { labelIn } from "@/ui/desk/label-in";
import { deskWords } from "@/ui/i18n/desk-words";

type Props = { draft: DraftReview; lang: Language; deskLang: Language; timeZone: string };

/** What the public will see, in each of its languages; or what stands in the way of publishing it. */
export function PublicPreview({ draft, lang, deskLang, timeZone }: Props) {
  const say = deskWords(deskLang);
  const { preview } = draft;
  if (preview === null) return null;
  if (preview.ok && preview.value?.is === "no-page") return <p className="soft">{say("twoPersons.noPage")}</p>;
  return (
    <section aria-labelledby="public-view" className="public-view">
      <div className="public-view-head">
        <h2 id="public-view">{say("draft.publicView")}</h2>
        <nav aria-label={say("draft.previewLanguage")} className="tabs">
          <ul>
            {languages.map((each) => (
              <li key={each}><Link href={`/admin/drafts/${draft.id}?preview=${each}#public-view`} aria-current={each === lang ? "page" : undefined}>{say(`language.${each}`)}</Link></li>
            ))}
          </ul>
        </nav>
      </div>
      {!preview.ok ? <Hindered deskLang={deskLang} issues={preview.issues} reason={preview.reason} />
        : preview.value === null ? <p className="notice">{say("draft.underEmbargo")}</p>
          : <div className="public-frame" lang={lang}><PublicView view={preview.value} lang={lang} today={siteToday()} timeZone={timeZone} /></div>}
    </section>
  );
}

type HinderedProps = { deskLang: Language } & Pick<Extract<NonNullable<DraftReview["preview"]>, { ok: false }>, "issues" | "reason">;

function Hindered({ deskLang, issues, reason }: HinderedProps) {
  const say = deskWords(deskLang);
  return (
    <div className="notice notice-bad">
      <p>{say("draft.hindered")}</p>
      <ul>
        {issues.length === 0 ? <li>{say(reason === "conflict" ? "draft.overtaken" : `refusals.${reason}`)}</li> : null}
        {issues.map((issue) => <li key={`${issue.path} ${issue.code}`}>{issue.path === "" ? "" : `${labelIn(say, issue.path)}: `}{say(`issues.${issue.code}`, issue.params)}</li>)}
      </ul>
    </div>
  );
}
