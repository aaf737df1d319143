import type { PlainDate } from "@/domain/plain-date";
import type { SourceRecord } from "@/domain/record";
import type { Work } from "./work";

/** A document as its own work: what it does not say of itself is left out, and an inferred date is no date of its own. */
export function documentAsWork({ slug, publisher, title, publishedOn, url, language }: SourceRecord, asOf: PlainDate): Work {
  return { key: slug, author: publisher, title, date: publishedOn?.basis === "stated" ? publishedOn.value : null, label: null, url, language, accessedOn: asOf };
}
