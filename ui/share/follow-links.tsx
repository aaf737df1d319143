import { feedFormatNames, feedPath, type FeedFormat, type FeedPlace } from "@/domain/feed";
import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

const names: Record<FeedFormat, string> = { "atom.xml": "Atom", "feed.json": "JSON Feed", "calendar.ics": "" };

type Props = { place: FeedPlace; lang: Language };

/** The feeds of what the page shows, in words: not everybody's browser tells of a `<link>`. */
export function FollowLinks({ place, lang }: Props) {
  const say = words(lang);
  const what = "section" in place ? "followRecord" : Object.keys(place.filter).length === 0 ? "followAll" : "follow";
  return (
    <p className="no-print text-small text-soft">
      {say(`share.feed.${what}`)}{" "}
      {feedFormatNames.map((format, index) => (
        <span key={format}>
          {index === 0 ? "" : " · "}
          <a href={feedPath(place, format, lang)} className="inline-block py-0.5">{names[format] || say("share.feed.calendar")}</a>
        </span>
      ))}
    </p>
  );
}
