import type { Metadata } from "next";
import { findCommitment } from "@/server/public/commitments";
import { followUpsById } from "@/server/public/follow-ups";
import { returnedForm } from "@/server/public/returned-form";
import { uuid } from "@/domain/fields";
import type { Language } from "@/domain/language";
import { addressIn, readPageAsOf } from "@/ui/addresses";
import { words } from "@/ui/i18n/words";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { SuggestForm } from "@/ui/suggestion/suggest-form";
import { SuggestionSent } from "@/ui/suggestion/suggestion-sent";
import { foundOrElse } from "../../../found";
import { languageOf } from "../../../language";
import { noSuchPage } from "@/app/no-such-page";
import { metadataOr404, pageOr404 } from "../../../missing";
import { pageMetadata } from "../../../page-metadata";
import type { PageProps, Query } from "../../../reading";

type Props = PageProps<{ slug: string }>;

/** Who corrects, corrects what is said now, whatever day they came from. */
async function load({ params }: Props) {
  const lang = await languageOf(params);
  readPageAsOf(null);
  const { slug } = await params;
  const result = await findCommitment(slug, lang);
  if (result !== null && "gone" in result) noSuchPage();
  const moved = result !== null && "found" in result && result.found.slug !== slug ? { movedTo: `${result.found.slug}/suggest` } : result;
  return { lang, record: foundOrElse(moved, "commitments", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, record } = await load(props);
  return { ...pageMetadata(lang, `${record.links.html}/suggest`, `${words(lang)("suggest.title")} (${record.id})`), robots: { index: false } };
});

const one = (query: Query, name: string): string | undefined => [query[name]].flat()[0];

async function entryOf(id: string | undefined, slug: string, lang: Language) {
  if (!uuid.safeParse(id).success) return null;
  const entry = (await followUpsById([id!], lang)).get(id!);
  return entry?.commitment.slug === slug ? entry : null;
}

export default pageOr404(async function SuggestPage(props: Props) {
  const { lang, record } = await load(props);
  const query = await props.searchParams;
  const returned = await returnedForm(one(query, "back"));
  const entry = await entryOf(returned?.typed.followUp || one(query, "entry"), record.slug, lang);
  const say = words(lang);
  return (
    <PageShell lang={lang} path={`${record.links.html}/suggest`} section="commitments">
      <p className="mb-2 text-small font-semibold tracking-wide text-soft">
        <a href={addressIn(lang, record.links.html)}>{record.id}</a>{" · "}<Localized text={record.title} textLang={record.titleLang} lang={lang} />
      </p>
      <h1 className="text-h1">{say(one(query, "sent") === "yes" ? "suggest.sentTitle" : "suggest.title")}</h1>
      {one(query, "sent") === "yes"
        ? <SuggestionSent href={record.links.html} lang={lang} />
        : <SuggestForm commitment={record.slug} entry={entry} returned={returned} isOver={returned === null && query.back !== undefined} lang={lang} />}
    </PageShell>
  );
});
