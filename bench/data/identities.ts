import { idOf, instant } from "./numbers";
import { perEvent, quotationsPer } from "./shape";

/** The seed's own actor, whom every database has. */
export const author = "00000000-0000-4000-8000-000000000001";

export const eventOf = (commitment: number): number => Math.ceil(commitment / perEvent);

/** Tracked over the first two hundred days of the record. */
export const trackedAt = (commitment: number): string => instant(commitment % 200, commitment % 86_400);

/** The first of a commitment is where it was promised, the second where it was reported on. */
export const citationOf = (commitment: number, index: number): string => idOf("citation", commitment * quotationsPer + index);
