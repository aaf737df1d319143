import type { Language } from "@/domain/language";
import { dateInWords } from "@/ui/dates";
import { deadlineReading } from "@/ui/i18n/deadline-reading";
import type { Say } from "@/ui/i18n/words";
import { InContext } from "./quoting/in-context";

type Words = { text: string; lang: Language };
type Named = { slug: string; name: Words };
type Quotation = {
  citation: string; role: string; exact: string; prefix: string; suffix: string; language: Language; source: string; sourceTitle: Words;
};
type Commitment = {
  summary: Words; from: readonly Named[]; topics: readonly Named[]; madeOn: string; version: number;
  deadline: (Parameters<typeof deadlineReading>[0] & { wording: string | null }) | null; quotations: readonly Quotation[];
};

/** What the commitment says, beside its obligations: the words it rests on are never far. */
export function CommitmentFacts({ say, lang, commitment }: { say: Say; lang: Language; commitment: Commitment }) {
  const { deadline } = commitment;
  return (
    <aside className="facts" aria-label={say("commitment.facts")}>
      <p lang={commitment.summary.lang}>{commitment.summary.text}</p>
      <dl>
        <dt>{say("field.from")}</dt><dd>{commitment.from.map(({ name }) => name.text).join(", ")}</dd>
        <dt>{say("field.madeOn")}</dt><dd>{dateInWords(commitment.madeOn, lang)}</dd>
        <dt>{say("column.deadline")}</dt>
        <dd>{deadline === null ? say("commitment.noDeadline") : deadlineReading(deadline, lang)}</dd>
        <dt>{say("field.topics")}</dt><dd>{commitment.topics.map(({ name }) => name.text).join(", ")}</dd>
        <dt>{say("commitment.version")}</dt><dd>{commitment.version}</dd>
      </dl>
      <h2>{say("commitment.quotations")}</h2>
      {commitment.quotations.map((quotation) => (
        <figure key={`${quotation.citation} ${quotation.role}`} className="fact-quote">
          <InContext exact={quotation.exact} prefix={quotation.prefix} suffix={quotation.suffix} lang={quotation.language} />
          <figcaption>
            {say(`citationRole.${quotation.role}`)} · <a href={`/sources/${quotation.source}#quote-${quotation.citation}`} lang={quotation.sourceTitle.lang}>{quotation.sourceTitle.text}</a>
          </figcaption>
        </figure>
      ))}
    </aside>
  );
}
