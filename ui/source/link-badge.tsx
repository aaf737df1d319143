import type { Language } from "@/domain/language";
import type { LinkOutcome } from "@/domain/link-check";
import { instantInWords } from "../dates";
import { words } from "../i18n/words";
import { LinkMark, linkColor } from "./link-mark";

type Check = { outcome: LinkOutcome; checkedAt: string; finalUrl: string | null };
type Props = { check: Check | undefined; timeZone: string; lang: Language };

/** What the last look at a source's address found, and when; a source that states no address gets no badge. */
export function LinkBadge({ check, timeZone, lang }: Props) {
  const say = words(lang);
  if (check === undefined) return <span className="text-small text-soft">{say("linkCheck.never")}</span>;
  const { outcome, checkedAt, finalUrl } = check;
  const isElsewhere = finalUrl !== null && (outcome === "redirected" || outcome === "changed");
  return (
    <span className="text-small text-soft">
      <span className={`inline-flex items-baseline gap-1.5 font-semibold ${linkColor[outcome]}`}>
        <LinkMark outcome={outcome} className="translate-y-0.5" />
        <span>{say(`linkCheck.${outcome}`)}</span>
      </span>{" "}
      <time dateTime={checkedAt}>{say("linkCheck.on", { when: instantInWords(checkedAt, lang, timeZone) })}</time>
      {isElsewhere ? <>, {say("linkCheck.to")} <a href={finalUrl} rel="noopener noreferrer nofollow" className="break-all">{finalUrl}</a></> : null}
    </span>
  );
}
