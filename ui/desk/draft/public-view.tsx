import type { AskThread } from "@/domain/ask-thread";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, EventRecord, FollowUpRecord, PartyRecord, TopicRecord } from "@/domain/record";
import type { Tombstone } from "@/domain/removed-record";
import type { SourcePage } from "@/domain/source-page";
import { words } from "@/ui/i18n/words";
import { EventFacts } from "@/ui/list/event-facts";
import { PartyFacts } from "@/ui/list/party-facts";
import { RecordHead } from "@/ui/list/record-head";
import { CommitmentPage } from "@/ui/record/commitment-page";
import type { Merged } from "@/ui/record/merged-records";
import { LogEntry } from "@/ui/record/log-entry";
import { TombstonePage } from "@/ui/record/tombstone-page";
import { SourceFacts } from "@/ui/source/source-facts";
import { SourceHead } from "@/ui/source/source-head";
import { RubricView, type PublishedRubric } from "./rubric-view";

export type View =
  | { is: "commitment"; record: CommitmentRecord; log: FollowUpRecord[]; merged: Merged[]; thread: AskThread | null }
  | { is: "follow-up"; entry: FollowUpRecord }
  | { is: "source"; page: SourcePage }
  | { is: "event"; record: EventRecord }
  | { is: "party"; record: PartyRecord }
  | { is: "topic"; record: TopicRecord }
  | { is: "gone"; gone: Tombstone }
  | { is: "rubric"; rubric: PublishedRubric }
  | { is: "no-page" };

type Props = { view: View; lang: Language; today: string; timeZone: string };

/** What the public will read: the components of the public pages, fed by the loaders of the public pages. */
export function PublicView({ view, lang, today, timeZone }: Props) {
  const say = words(lang);
  switch (view.is) {
    case "commitment": return <CommitmentPage record={view.record} log={view.log} merged={view.merged} thread={view.thread} asOf={today} lang={lang} />;
    case "follow-up": return <ol className="preview-entry"><LogEntry entry={view.entry} lang={lang} /></ol>;
    case "source": return (
      <>
        <SourceHead page={view.page} lang={lang} />
        <div className="public-facts"><SourceFacts source={view.page.source} shown={view.page.shown} check={undefined} timeZone={timeZone} lang={lang} /></div>
      </>
    );
    case "event": return <><RecordHead record={view.record} kicker={say(`eventKind.${view.record.kind}`)} lang={lang} /><EventFacts event={view.record} lang={lang} /></>;
    case "party": return <><RecordHead record={view.record} kicker={say(`partyKind.${view.record.kind}`)} lang={lang} /><PartyFacts party={view.record} lang={lang} /></>;
    case "topic": return <RecordHead record={view.record} lang={lang} />;
    case "gone": return <TombstonePage gone={view.gone} lang={lang} />;
    case "rubric": return <RubricView rubric={view.rubric} lang={lang} />;
    case "no-page": return null;
  }
}
