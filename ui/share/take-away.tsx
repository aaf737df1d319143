import type { EmbedPlace } from "@/domain/embed";
import type { FeedPlace } from "@/domain/feed";
import type { Language } from "@/domain/language";
import { CitePage, type Cited } from "./cite-page";
import { EmbedBox } from "./embed-box";
import { FollowLinks } from "./follow-links";

type Props = {
  cited: Cited; follow: FeedPlace; embed: EmbedPlace; lang: Language;
  /** In the column beside a record, instead of below a list. */
  isAside?: boolean;
};

/** Cite a page, embed it, follow it. */
export function TakeAway({ cited, follow, embed, lang, isAside = false }: Props) {
  return (
    <div className={`flex flex-col gap-3 ${isAside ? "" : "mt-10 max-w-measure"}`}>
      <CitePage cited={cited} lang={lang} />
      <EmbedBox place={embed} title={cited.title} asOf={cited.asOf} lang={lang} />
      <FollowLinks place={follow} lang={lang} />
    </div>
  );
}
