import type { Metadata } from "next";
import { answerWith } from "@/server/public/answer-status";
import { asOf } from "@/server/public/as-of";
import { findCommitment } from "@/server/public/commitments";
import { EmbeddedCommitment } from "@/ui/embed/embedded-commitment";
import { EmbedFrame } from "@/ui/embed/embed-frame";
import { EmbedMissing } from "@/ui/embed/embed-missing";
import { noSuchPage } from "@/app/no-such-page";
import { embedMetadataOr404, embedOr404 } from "../../../../missing";
import { embedMetadata, embedReading, type EmbedProps } from "../../../../frame";

type Props = EmbedProps<{ slug: string }>;

/** What a page shows was perhaps merged since it was written: it shows what that leads to. */
async function load(props: Props) {
  const { lang, day, params: { slug } } = await embedReading(props);
  const result = await asOf(day, async () => {
    const first = await findCommitment(slug, lang);
    return first !== null && "movedTo" in first ? findCommitment(first.movedTo, lang) : first;
  });
  if (result === null || "movedTo" in result) noSuchPage();
  return { lang, day, result };
}

export const generateMetadata = embedMetadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, result } = await load(props);
  return "gone" in result ? { robots: { index: false } } : embedMetadata(lang, `${result.found.title} (${result.found.id})`, result.found.links.html);
});

export default embedOr404(async function CommitmentEmbed(props: Props) {
  const { lang, day, result } = await load(props);
  if ("gone" in result) {
    answerWith(410);
    return <EmbedMissing lang={lang} />;
  }
  return (
    <EmbedFrame page={result.found.links.html} day={day} lang={lang}>
      <EmbeddedCommitment record={result.found} lang={lang} />
    </EmbedFrame>
  );
});
