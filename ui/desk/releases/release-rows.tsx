import Link from "next/link";
import type { Language } from "@/domain/language";
import { releaseFilePath, releasePath } from "@/domain/release";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type Row = { day: string; note: { text: string; lang: Language }; files: readonly { id: string; name: string; isWithdrawn: boolean }[]; removedSince: number };

/** What was frozen, and the way to have a file of it withdrawn by law. */
export function ReleaseRows({ say, lang, releases }: { say: Say; lang: Language; releases: readonly Row[] }) {
  return (
    <section aria-labelledby="frozen">
      <h2 id="frozen">{say("releasesDesk.frozen")}</h2>
      {releases.length === 0 ? <p className="empty">{say("releasesDesk.none")}</p> : (
        <ol className="log">
          {releases.map(({ day, note, files, removedSince }) => (
            <li key={day} className="entry">
              <p className="entry-head"><a href={releasePath(day)}>{dayInWords(day, lang)}</a></p>
              <p lang={note.lang}>{note.text}</p>
              {removedSince === 0 ? null : <p className="notice">{say("releasesDesk.removedSince", { n: removedSince })}</p>}
              <details>
                <summary>{say("releasesDesk.files", { n: files.length })}</summary>
                <ul className="release-files">
                  {files.map(({ id, name, isWithdrawn }) => (
                    <li key={id}>
                      {isWithdrawn ? <><s>{name}</s> <span className="soft">{say("releasesDesk.withdrawn")}</span></> : (
                        <><a href={releaseFilePath(day, name)}>{name}</a> · <Link href={`/admin/redactions?target=release-file.content&record=${id}`}>{say("releasesDesk.withdraw")}<span className="sr-only">{`: ${name}, ${day}`}</span></Link></>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
