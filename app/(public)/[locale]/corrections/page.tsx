import type { Metadata } from "next";
import { readChangeFilter } from "@/domain/changes";
import { asOf } from "@/server/public/as-of";
import { changesLength } from "@/server/public/changes";
import { listAmendments } from "@/server/public/follow-ups";
import { lastChange } from "@/server/public/last-change";
import { addressIn } from "@/ui/addresses";
import { AmendmentList } from "@/ui/changes/amendment-list";
import { words } from "@/ui/i18n/words";
import { Paging } from "@/ui/list/paging";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/corrections", words(lang)("corrections.title"), words(lang)("corrections.lead"));
}

/** Every entry that was corrected or taken back, with what it said before: nothing published is edited away. */
export default async function CorrectionsPage(props: PageProps) {
  const { lang, day, today, query } = await readingOf(props);
  const say = words(lang);
  const page = readChangeFilter(query).filter.page ?? 1;
  const [{ data, total }, changed] = await asOf(day, () => Promise.all([
    listAmendments(lang, changesLength, (page - 1) * changesLength), lastChange(),
  ]));
  return (
    <PageShell lang={lang} path="/corrections" section={null} lastChange={changed} today={today}>
      <h1 className="text-h1">{say("corrections.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("corrections.lead")}</p>
      {total === 0 ? <p className="border-t border-line py-10 text-lead">{say("corrections.none")}</p> : <AmendmentList amendments={data} lang={lang} />}
      <Paging page={page} pages={Math.ceil(total / changesLength)} addressOf={(to) => addressIn(lang, `/corrections?page=${to}`)} lang={lang} />
    </PageShell>
  );
}
