import { sentenceStates, type Coverage } from "@/domain/coverage";
import type { Say } from "@/ui/i18n/words";

/** How much of the document is open, as a bar and in words. The parts always sum to all sentences. */
export function CoverageBar({ coverage, say }: { coverage: Coverage; say: Say }) {
  const { stating, considered, sentences, openSentences, bySentence } = coverage;
  const order = [...sentenceStates].reverse().filter((state) => bySentence[state] > 0);
  return (
    <div className="coverage">
      <p className="coverage-words">
        <strong>{say("intake.openStating", { open: stating - considered, of: stating })}</strong>{" "}
        <span>{say("intake.openSentences", { open: openSentences, of: sentences })}</span>
      </p>
      <div className="coverage-bar" aria-hidden="true">
        {order.map((state) => <span key={state} className={`cover-${state}`} style={{ flexGrow: bySentence[state] }} />)}
      </div>
      <ul className="coverage-key">
        {order.map((state) => (
          <li key={state}><span className={`cover-swatch cover-${state}`} aria-hidden="true" />{say(`intake.sentences.${state}`, { n: bySentence[state] })}</li>
        ))}
      </ul>
    </div>
  );
}
