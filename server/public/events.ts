import "server-only";
import type { Language } from "@/domain/language";
import type { EventRecord } from "@/domain/record";
import { publicDb } from "../db";
import { movedTo, type Found } from "./commitments";
import { directory, namesOf, partialDate, textIn, textOrNull, worded } from "./directory";

const include = {
  versions: {
    orderBy: { version: "desc" }, take: 1,
    include: { series: true, participants: { orderBy: { position: "asc" }, select: { partyId: true } } },
  },
} as const;

/** All events, newest first; those without a date last. */
export async function listEvents(lang: Language): Promise<EventRecord[]> {
  const [rows, names] = await Promise.all([publicDb.event.findMany({ include }), directory(lang)]);
  const events = rows.flatMap(({ slug, versions: [version] }) => {
    if (!version) return [];
    const name = textIn({ en: version.nameEn, es: version.nameEs }, lang);
    const held = partialDate(version.heldOn);
    const series = version.series && textIn({ en: version.series.nameEn, es: version.series.nameEs }, lang);
    const reason = textOrNull({ en: version.heldOnReasonEn, es: version.heldOnReasonEs }, lang);
    return [{
      order: version.heldTo?.getTime() ?? 0,
      record: {
        slug, name: name.text, nameLang: name.lang, kind: version.kind as EventRecord["kind"],
        ...worded("description", { en: version.descriptionEn, es: version.descriptionEs }, lang),
        heldOn: held && { ...held, basis: version.heldOnBasis as "stated", reason },
        series: version.series && series ? { slug: version.series.slug, name: series.text, nameLang: series.lang } : null,
        participants: namesOf(version.participants.map(({ partyId }) => partyId), names.parties),
      },
    }];
  });
  return events.sort((a, b) => b.order - a.order).map(({ record }) => record);
}

export async function findEvent(slug: string, lang: Language): Promise<Found<EventRecord>> {
  const found = (await listEvents(lang)).find((event) => event.slug === slug);
  return found ? { found } : movedTo("event", slug);
}
