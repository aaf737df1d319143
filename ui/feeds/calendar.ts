import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { CalendarEntry, FeedScope } from "@/domain/feed-record";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { standingInWords } from "../status-words";
import { linkTo, type FeedPlaceInTime } from "./entry-html";
import { feedTitle } from "./feed-title";

const halfDay = 43_200;

/** RFC 5545 and 7986: whole days without a zone, because a deadline is a day and not an instant. */
export function calendarFeed(scope: FeedScope, entries: CalendarEntry[], at: FeedPlaceInTime): string {
  const calendar = ical({
    prodId: { company: "followthrough", product: "calendar", language: at.lang.toUpperCase() },
    name: feedTitle(scope, words(at.lang)("share.feed.calendarOf"), at.lang), method: ICalCalendarMethod.PUBLISH, ttl: halfDay,
  });
  for (const entry of entries) {
    const url = linkTo(at, entry.page);
    calendar.createEvent({
      // Where the event repeats its UTC midnight as a date, no zone can move it.
      id: entry.id, sequence: entry.sequence, start: new Date(`${entry.day}T00:00:00Z`), allDay: true, stamp: new Date(entry.changedAt), lastModified: new Date(entry.changedAt),
      summary: summaryOf(entry, at), description: descriptionOf(entry, at, url), url,
      status: entry.isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.TRANSPARENT,
      categories: entry.topics.map((name) => ({ name })),
    });
  }
  return `${calendar.toString().replace(/\r?\n/g, "\r\n").replace(/(\r\n)*$/, "")}\r\n`;
}

/** A day that was only read out of a vaguer wording says so where it is seen. */
function summaryOf({ kind, title, reading }: CalendarEntry, { lang }: FeedPlaceInTime): string {
  const say = words(lang);
  if (kind === "event") return reading === null ? title : say("share.calendar.eventAround", { title, period: dateInWords(reading, lang) });
  return reading === null ? say("share.calendar.due", { title }) : say("share.calendar.dueAround", { title, reading });
}

function descriptionOf({ kind, statuses, isOff }: CalendarEntry, { lang }: FeedPlaceInTime, url: string): string {
  const say = words(lang);
  if (kind === "event") return url;
  return [say("share.calendar.stands", { standing: standingInWords(statuses, lang) }), ...(isOff ? [say("timelinessMeaning.not-due")] : []), url].join("\n");
}
