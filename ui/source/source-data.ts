import type { Language } from "@/domain/language";
import type { CitationRecord } from "@/domain/record";

/** A quotation at its place, with the records that rest on it. */
export type PlacedCitation = CitationRecord & { supports: { id: string; slug: string; title: string; titleLang: Language }[] };
