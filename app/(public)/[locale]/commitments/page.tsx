import type { Metadata } from "next";
import { filterQuery, readFilter } from "@/domain/filter";
import { filterChoices } from "@/server/public/choices";
import { countPages, listCommitments } from "@/server/public/commitments";
import { lastChange } from "@/server/public/last-change";
import { words } from "@/ui/i18n/words";
import { FilterForm } from "@/ui/list/filter-form";
import { Results } from "@/ui/list/results";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

type Props = LocaleParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const lang = await languageOf(params);
  const { filter } = readFilter(await searchParams);
  const say = words(lang);
  const { page, pages } = await countPages(filter);
  const title = pages > 1 ? say("list.pageTitle", { title: say("list.title"), page, pages }) : say("list.title");
  return pageMetadata(lang, `/commitments${filterQuery(filter)}`, title);
}

export default async function CommitmentsPage({ params, searchParams }: Props) {
  const lang = await languageOf(params);
  const { filter, bad } = readFilter(await searchParams);
  const [result, choices, changed] = await Promise.all([listCommitments({ filter, lang }), filterChoices(lang), lastChange()]);
  const path = `/commitments${filterQuery(filter)}`;
  return (
    <PageShell lang={lang} path={path} section="commitments" lastChange={changed}>
      <h1 className="text-h1">{words(lang)("list.title")}</h1>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <FilterForm filter={filter} bad={bad} choices={choices} lang={lang} />
        <Results result={result} filter={filter} choices={choices} lang={lang} />
      </div>
    </PageShell>
  );
}
