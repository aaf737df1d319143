import type { ImportChange } from "@/domain/import-change";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { sizeInWords } from "@/ui/fields/size-in-words";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";

type Capture = {
  origin: string; capturedAt: Date; by: string; url: string | null; finalUrl: string | null; fileName: string | null; mediaType: string;
  encoding: string | null; textHeld: string; fileSha256: string; fileBytes: number; textSha256: string; codePoints: number;
  text: string | null; isShortened: boolean; changes: readonly ImportChange[];
};
type Props = { capture: Capture; lang: Language; timeZone: string; isOpen: boolean };

/** What was read of a document: where it came from, what the import changed, and the text itself. */
export function BringInRead({ capture, lang, timeZone, isOpen }: Props) {
  const say = deskWords(lang);
  return (
    <>
      {isOpen ? <Changes changes={capture.changes} isKept={capture.textHeld !== "none"} say={say} /> : null}
      {isOpen && capture.textHeld === "none" ? <NotKept say={say} /> : null}
      {capture.text === null ? null : (
        <section>
          <h2>{say("bringIn.textTitle")}</h2>
          {capture.isShortened ? <p className="soft">{say("bringIn.textShortened", { n: capture.codePoints })}</p> : null}
          <div className="document captured-text" tabIndex={0} role="region" aria-label={say("bringIn.textTitle")}>{capture.text}</div>
        </section>
      )}
      <Facts capture={capture} say={say} lang={lang} timeZone={timeZone} />
    </>
  );
}

function Changes({ changes, isKept, say }: { changes: readonly ImportChange[]; isKept: boolean; say: Say }) {
  return (
    <section>
      <h2>{say("bringIn.changesTitle")}</h2>
      {changes.length === 0 ? <p>{say("bringIn.noChanges")}</p> : (
        <>
          {isKept ? <p className="soft">{say("bringIn.changesNotes")}</p> : null}
          <ul className="import-changes">
            {changes.map((change) => <li key={change.code}><Change change={change} say={say} /></li>)}
          </ul>
        </>
      )}
    </section>
  );
}

function Change({ change: { code, count, examples }, say }: { change: ImportChange; say: Say }) {
  const sentence = say(`bringIn.change.${code}`, { n: count });
  if (examples.length === 0) return <span className="import-change">{sentence}</span>;
  return (
    <details>
      <summary>{sentence}</summary>
      <ul>
        {examples.map(({ from, to }) => (
          <li key={from + to}>
            <del>{from}</del>
            {to === "" ? null : <> <span className="soft">{say("bringIn.becomes")}</span> <ins>{to}</ins></>}
          </li>
        ))}
        {count > examples.length ? <li className="soft">… {say("bringIn.andMore")}</li> : null}
      </ul>
    </details>
  );
}

function NotKept({ say }: { say: Say }) {
  return (
    <section className="notice">
      <h2>{say("bringIn.notKept")}</h2>
      <p>{say("bringIn.notKeptWhy")}</p>
      <p>{say("bringIn.notKeptNext")}</p>
    </section>
  );
}

function Facts({ capture, say, lang, timeZone }: { capture: Capture; say: Say; lang: Language; timeZone: string }) {
  const facts: [string, string | null, boolean?][] = [
    ["origin", say(`bringIn.origin.${capture.origin}`)], ["capturedAt", instantInWords(capture.capturedAt.toISOString(), lang, timeZone)], ["by", capture.by],
    ["url", capture.url], ["finalUrl", capture.finalUrl === capture.url ? null : capture.finalUrl], ["fileName", capture.fileName],
    ["mediaType", say.has(`bringIn.format.${capture.mediaType}`) ? say(`bringIn.format.${capture.mediaType}`) : capture.mediaType],
    ["encoding", capture.encoding?.toUpperCase() ?? null], ["held", say(`bringIn.holding.${capture.textHeld}`)],
    ["fileBytes", sizeInWords(capture.fileBytes, say("form.locale"))], ["codePoints", say("bringIn.characters", { n: capture.codePoints })],
    ["fileSha256", capture.fileSha256, true], ["textSha256", capture.textSha256, true],
  ];
  return (
    <details className="capture-facts" open={capture.text === null}>
      <summary>{say("bringIn.facts")}</summary>
      <dl>
        {facts.flatMap(([name, value, isCode]) => (value === null ? [] : [
          <div key={name}><dt>{say(`bringIn.fact.${name}`)}</dt><dd>{isCode ? <code>{value}</code> : value}</dd></div>,
        ]))}
      </dl>
    </details>
  );
}
