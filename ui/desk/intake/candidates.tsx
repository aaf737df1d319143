import Link from "next/link";
import { renewalWordings } from "@/domain/commitment";
import { wordDiff } from "@/domain/word-diff";
import { Difference } from "@/ui/difference";
import { useSay } from "../words";
import { ActForm, Key } from "./act-form";
import type { CandidateView, ComparisonView } from "./desk-view";

type Props = { comparison: ComparisonView | null; isLoading: boolean; person: string | null; isOpen: boolean };

/** The tracked commitments that may say the same, best first, each with the words side by side and what a link would publish. */
export function Candidates({ comparison, isLoading, person, isOpen }: Props) {
  const say = useSay();
  const all = comparison?.candidates ?? [];
  const [clear, less] = [all.filter(({ isClear }) => isClear), all.filter(({ isClear }) => !isClear)];
  const one = (candidate: CandidateView) => {
    const number = [...clear, ...less].indexOf(candidate) + 1;
    return <li key={candidate.id}><Candidate candidate={candidate} comparison={comparison!} number={number} person={person} startsOpen={number === 1 && isOpen && candidate.isClear} /></li>;
  };
  return (
    <section className="intake-candidates" aria-labelledby="candidates-title" aria-busy={isLoading}>
      <h3 id="candidates-title">{say("intake.candidates")} <Key>l</Key></h3>
      {comparison === null || isLoading ? <p className="soft">{say(isLoading ? "intake.comparing" : "intake.notCompared")}</p> : (
        <>
          {clear.length === 0 ? <p className="soft">{say("intake.nothingAlike")}</p> : <ol>{clear.map(one)}</ol>}
          {less.length === 0 ? null : (
            <details className="candidates-less">
              <summary>{say("alike.less", { n: less.length })}</summary>
              <ol start={clear.length + 1}>{less.map(one)}</ol>
            </details>
          )}
          <OtherCommitment speakers={comparison.speakers} person={person} />
        </>
      )}
    </section>
  );
}

type OneProps = { candidate: CandidateView; comparison: ComparisonView; number: number; person: string | null; startsOpen: boolean };

function Candidate({ candidate, comparison, number, person, startsOpen }: OneProps) {
  const say = useSay();
  const { id, slug, title, closest, kind, here } = candidate;
  return (
    <details className="candidate" open={startsOpen} data-candidate={number}>
      <summary>
        <Key>{String(number)}</Key>
        <span><span className="candidate-id">{id}</span> <span lang={title.lang}>{title.text}</span>
          <span className="candidate-why">{here ? say("intake.quotedHere") : whyAlike(say, candidate)}</span></span>
      </summary>
      {closest === null || here ? null : (
        <figure className="candidate-diff">
          <blockquote lang={closest.language}><Difference stretches={wordDiff(closest.exact, comparison.exact)} say={say} lang={closest.language} /></blockquote>
          <figcaption>{say("intake.comparedWith")} <cite lang={closest.source.lang}>{closest.source.text}</cite></figcaption>
        </figure>
      )}
      <LinkForms to={id} kind={kind} isQuoted={here} speakers={comparison.speakers} person={person} />
      <p className="candidate-open"><Link href={`/admin/commitments/${slug}`} target="_blank">{say("intake.openRecord", { id })}</Link></p>
    </details>
  );
}

type LinkProps = { to: string; kind: CandidateView["kind"]; isQuoted: boolean; speakers: readonly string[]; person: string | null };

/** What can be said of the two: the same, an answer, or a renewal, which is a commitment of its own. */
function LinkForms({ to, kind, isQuoted, speakers, person }: LinkProps) {
  const say = useSay();
  return (
    <div className="link-forms">
      <ActForm does="link" fields={{ to }} className="intake-tools">
        <button type="submit" name="as" value="same" className="button button-quiet button-small">{say(isQuoted ? "intake.itIsThis" : "intake.same")}</button>
        {kind === "ask" ? <button type="submit" name="as" value="answers" className="button button-quiet button-small">{say("intake.answers")}</button> : null}
      </ActForm>
      <p className="publishes">{isQuoted ? say("intake.publishesNothing") : publishes(say, person, speakers)}</p>
      {isQuoted ? null : (
        <ActForm does="accept" fields={{ to, link: "renews" }} className="intake-tools">
          <span className="soft" id={`renews-${to}`}>{say("intake.renews")}</span>
          {renewalWordings.map((wording) => (
            <button key={wording} type="submit" name="wording" value={wording} className="tool" aria-describedby={`renews-${to}`}>{say(`renewal.${wording}`)}</button>
          ))}
        </ActForm>
      )}
      {kind === "ask" && !isQuoted ? (
        <ActForm does="accept" fields={{ to, link: "answers", kind: "commitment" }} className="intake-tools">
          <button type="submit" className="tool">{say("intake.answersNew")}</button>
        </ActForm>
      ) : null}
    </div>
  );
}

/** One that is not among them, by its number. */
function OtherCommitment({ speakers, person }: { speakers: readonly string[]; person: string | null }) {
  const say = useSay();
  return (
    <details className="intake-more">
      <summary>{say("intake.otherCommitment")}</summary>
      <ActForm does="link">
        <label htmlFor="link-to">{say("intake.number")}</label>
        <div className="find-row">
          <input id="link-to" name="to" required autoComplete="off" spellCheck={false} placeholder="USMX-7" />
          <button type="submit" name="as" value="same" className="button button-quiet">{say("intake.same")}</button>
          <button type="submit" name="as" value="answers" className="button button-quiet">{say("intake.answers")}</button>
        </div>
        <p className="publishes">{publishes(say, person, speakers)}</p>
      </ActForm>
    </details>
  );
}

type Say = ReturnType<typeof useSay>;

/** What a link makes public, under whose name; without a name a second person must look first. */
function publishes(say: Say, person: string | null, speakers: readonly string[]): string {
  const named = speakers.join(", ") || say("intake.thatParty");
  return person === null ? say("twoPersons.intake", { speakers: named }) : say("intake.publishes", { person, speakers: named });
}

/** Why it is thought alike, in words: the share of words, the same numbers, parties and topics. */
function whyAlike(say: Say, { likeness: { words, numbers, parties, topics } }: CandidateView): string {
  return [
    ...(numbers.length > 0 ? [say("intake.sameNumbers", { numbers: numbers.join(", ") })] : []),
    ...(parties.length > 0 ? [say("intake.sameParties", { parties: parties.join(", ") })] : []),
    ...(topics.length > 0 ? [say("intake.sameTopics", { topics: topics.join(", ") })] : []),
    say("intake.sameWords", { share: Math.round(words * 100) }),
  ].join(" · ");
}
