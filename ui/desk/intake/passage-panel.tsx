import Link from "next/link";
import type { RefObject } from "react";
import { isSilent } from "@/domain/intake";
import type { Language } from "@/domain/language";
import { useSay } from "../words";
import { ActForm, Key } from "./act-form";
import { Candidates } from "./candidates";
import type { ComparisonView, Names, PassageView } from "./desk-view";
import { AcceptForms, EdgeForms, ReasonForm } from "./passage-actions";
import { PassageFacts } from "./passage-facts";

type Props = {
  passage: PassageView;
  words: string;
  position: { at: number; of: number };
  lang: Language;
  names: Names;
  topics: Readonly<Record<string, string>>;
  person: string | null;
  comparison: ComparisonView | null;
  isComparing: boolean;
  modes: { reasons: boolean; links: boolean };
  setReasons: (open: boolean) => void;
  reasons: RefObject<HTMLDetailsElement | null>;
  links: { previous: string | null; next: string | null; nextOpen: string | null };
};

/** The chosen passage: what it is held to be and why, what has been decided, and all that can be. */
export function PassagePanel(props: Props) {
  const { passage, words, position, lang, names, topics, comparison, isComparing, modes, links } = props;
  const say = useSay();
  const isUndecided = passage.state === "open" || passage.state === "set-aside";
  return (
    <section className="intake-panel" aria-labelledby="passage-title" data-panel="">
      <header className="panel-head">
        <h2 id="passage-title">
          <span className={`kind-badge k-${passage.kind ?? "none"}`}>{passage.kind === null ? say("intake.sentence") : say(`reading.kind.${passage.proposal?.offer && passage.kind === "commitment" ? "offer" : passage.kind}`)}</span>
          <span className={`state-badge s-${passage.state}`}>{say(`intake.state.${passage.state}`)}</span>
        </h2>
        <span className="soft">{say("intake.position", position)}</span>
      </header>
      <blockquote className="panel-words" lang={lang}>{words}</blockquote>
      <PassageFacts say={say} passage={passage} lang={lang} topics={topics} />
      <Decided passage={passage} names={names} />
      {isUndecided ? (
        <>
          <AcceptForms key={`${passage.id} ${passage.kind}`} passage={passage} />
          {passage.state === "open" ? <EdgeForms /> : null}
          <ReasonForm isOpen={modes.reasons} toggle={props.setReasons} group={props.reasons} />
          <Candidates key={passage.id} comparison={comparison} isLoading={isComparing} person={props.person} isOpen={modes.links} />
        </>
      ) : null}
      <nav className="panel-go" aria-label={say("intake.passages")}>
        {links.previous === null ? null : <Link href={links.previous} scroll={false} data-go="previous">{say("intake.previous")} <Key>k</Key></Link>}
        {links.next === null ? null : <Link href={links.next} scroll={false} data-go="next">{say("intake.next")} <Key>j</Key></Link>}
        {links.nextOpen === null ? null : <Link href={links.nextOpen} scroll={false} data-go="next-open">{say("intake.nextOpen")} <Key>n</Key></Link>}
      </nav>
    </section>
  );
}

/** What was decided, by whom, and the one step on from there. */
function Decided({ passage, names }: { passage: PassageView; names: Names }) {
  const say = useSay();
  const { state, decidedBy, draft, commitment, link, reason, note } = passage;
  if (state === "open") return null;
  const who = decidedBy === null ? null : names.people[decidedBy] ?? null;
  const record = commitment === null ? null : names.commitments[commitment] ?? null;
  return (
    <div className={`intake-decided s-${state}`}>
      <p>
        <strong>{say(`intake.state.${state}`)}</strong>
        {reason === null ? null : `: ${say(isSilent(passage.part) && reason === passage.part ? `reading.part.${reason}` : `intake.reason.${reason}`)}`}
        {note === null ? null : ` – ${note}`}
        {link !== null && state !== "set-aside" ? ` · ${say(`intake.linked.${link}`)}` : null}
        {who === null ? null : <span className="soft"> · {say("intake.by", { name: who })}</span>}
      </p>
      {state === "accepted" && draft !== null ? (
        <p>
          <Link className="button" href={commitment === null ? `/admin/commitments/new?draft=${draft}` : `/admin/drafts/${draft}`} data-draft="">
            {say(commitment === null ? "intake.openDraft" : "twoPersons.waiting")} <Key>o</Key>
          </Link>
        </p>
      ) : null}
      {record === null ? null : <p><Link href={`/admin/commitments/${record.slug}`}>{record.id}</Link> <span lang={record.title.lang}>{record.title.text}</span></p>}
      {state === "tracked" ? null : (
        <ActForm does="reopen"><button type="submit" className="tool">{say("intake.reopen")} <Key>r</Key></button></ActForm>
      )}
    </div>
  );
}
