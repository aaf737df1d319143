import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";
import type { PassageView, ProposalView } from "./desk-view";

type Props = { say: Say; passage: PassageView; lang: Language; topics: Readonly<Record<string, string>> };

/** What the extractor says of a passage, and why: a proposal, and nothing but that. */
export function PassageFacts({ say, passage, lang, topics }: Props) {
  const { proposal } = passage;
  if (proposal === null) return <p className="soft">{say("intake.noProposal", { part: say(`reading.part.${passage.part}`) })}</p>;
  const rows = factsOf(say, proposal, topics);
  return (
    <>
      <p className="intake-reason">{reasonWords(say, proposal)} <span className="soft">{say(`intake.sure.${surenessOf(proposal.score)}`)}</span></p>
      {rows.length === 0 ? null : (
        <dl className="intake-facts">
          {rows.map(({ name, values, isDocument }) => (
            <div key={name}><dt>{name}</dt><dd lang={isDocument ? lang : undefined}>{values.join(" · ")}</dd></div>
          ))}
        </dl>
      )}
    </>
  );
}

export function reasonWords(say: Say, { reason }: ProposalView): string {
  const subject = reason.subject ?? "";
  return say(`reading.reason.${reason.code}`, { trigger: reason.trigger, subject, hasSubject: subject === "" ? "no" : "yes" });
}

/** A score says how often such proposals were right on annotated documents. */
const surenessOf = (score: number): string => (score >= 0.85 ? "mostly" : score >= 0.65 ? "often" : "rarely");

function factsOf(say: Say, { parties, numbers, dates, topics: found, joint, offer }: ProposalView, topics: Props["topics"]) {
  const who = (role: "from" | "to") => parties.filter((party) => party.role === role)
    .map(({ wording, name }) => (name !== null && name.toLowerCase() !== wording.replace(/^the /i, "").toLowerCase() ? `${wording} (${name})` : wording));
  const marks = [...(joint ? [say("intake.joint")] : []), ...(offer ? [say("intake.offer")] : [])];
  return [
    { name: say("intake.from"), values: who("from"), isDocument: true },
    { name: say("intake.to"), values: who("to"), isDocument: true },
    { name: say("intake.numbers"), values: numbers.map(({ wording, bound }) => (bound === "exact" ? wording : `${wording} (${say(`figures.bound.${bound}`)})`)), isDocument: false },
    { name: say("intake.deadline"), values: dates.filter(({ role }) => role === "deadline").map(dateWords), isDocument: true },
    { name: say("intake.date"), values: dates.filter(({ role }) => role === "date").map(dateWords), isDocument: true },
    { name: say("intake.topics"), values: found.map((slug) => topics[slug] ?? slug), isDocument: false },
    { name: say("intake.marks"), values: marks, isDocument: false },
  ].filter(({ values }) => values.length > 0);
}

const dateWords = ({ wording, value }: ProposalView["dates"][number]): string => (value === null ? `“${wording}”` : `“${wording}” (${value})`);
