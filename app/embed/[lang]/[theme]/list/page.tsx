import type { Metadata } from "next";
import { filterQuery, readFilter } from "@/domain/filter";
import { asOf } from "@/server/public/as-of";
import { filterChoices } from "@/server/public/choices";
import { listCommitments } from "@/server/public/commitments";
import { EmbeddedList } from "@/ui/embed/embedded-list";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { filterInWords } from "@/ui/feeds/feed-title";
import { words } from "@/ui/i18n/words";
import { embedMetadata, embedReading, type EmbedProps } from "../../../frame";

async function load(props: EmbedProps) {
  const { lang, day, query } = await embedReading(props);
  const { filter } = readFilter(query);
  const choices = await asOf(day, () => filterChoices(lang));
  const title = filterInWords(filter, choices, lang) || words(lang)("list.title");
  return { lang, day, filter, title, page: `/commitments${filterQuery(filter)}` };
}

export async function generateMetadata(props: EmbedProps): Promise<Metadata> {
  const { lang, title, page } = await load(props);
  return embedMetadata(lang, title, page);
}

export default async function ListEmbed(props: EmbedProps) {
  const { lang, day, filter, title, page } = await load(props);
  const result = await asOf(day, () => listCommitments({ filter, lang, length: 10 }));
  return (
    <EmbedFrame page={page} day={day} lang={lang}>
      <EmbeddedList title={title} result={result} page={page} lang={lang} />
    </EmbedFrame>
  );
}
