import { z } from "zod";
import { sha256 } from "./audit";
import { choice, commitmentReference, optionalUuid, optionalWebAddress, uuid } from "./fields";
import { isStorable, languages, requiredText } from "./language";
import { email } from "./user";

/** What of a commitment a reader's words are about. */
export const suggestionPlaces = ["title", "summary", "quotation", "status", "deadline", "figure", "other"] as const;

export const suggestionStates = ["open", "accepted", "declined"] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** Whether the sender was told what came of it. */
export const toldStates = ["no-address", "sent", "not-sent"] as const;
export type Told = (typeof toldStates)[number];

export const suggestionLimits = { words: 4000, url: 2000, email: 200 } as const;

/**
 * What a reader sends: to which commitment, what it is about, and in which words. `website` is a field that
 * people do not see and programs fill in.
 */
export const suggestionInput = z.strictObject({
  commitment: commitmentReference,
  followUp: optionalUuid,
  place: z.enum(suggestionPlaces, { error: "required" }),
  words: requiredText(suggestionLimits.words),
  url: optionalWebAddress,
  email: choice(email.refine(isStorable, { error: "not-an-email" }).nullable().default(null)),
  lang: z.enum(languages, { error: "invalid" }).default("en"),
  website: z.string({ error: "invalid" }).max(200, { error: "too-long" }).default(""),
});
export type SuggestionInput = z.infer<typeof suggestionInput>;

/** The same words about the same place, however they are spaced and whoever asks to be told. */
export function suggestionFingerprint({ place, words, url }: Pick<SuggestionInput, "place" | "words" | "url">, commitmentId: string): string {
  return sha256([commitmentId, place, words.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase(), url ?? ""].join("\n"));
}

/** What the form showed, as it comes back after a refusal: every field as text, and nothing else. */
export const typedSuggestion = z.object({
  place: z.string().catch(""), words: z.string().catch(""), url: z.string().catch(""), email: z.string().catch(""),
  followUp: z.string().catch(""),
});

export const returnedSuggestion = z.object({
  typed: typedSuggestion,
  reason: z.string(),
  issues: z.array(z.object({ code: z.string(), path: z.string() })),
});
export type ReturnedSuggestion = z.infer<typeof returnedSuggestion>;

/** Into a draft of a follow-up (about one obligation or condition), or of the commitment's own text. */
export const acceptance = z.strictObject({
  suggestion: uuid,
  into: z.string({ error: "required" }).regex(/^(?:commitment|obligation:[0-9a-f-]{36}|condition:[0-9a-f-]{36})$/, { error: "required" }),
});
export const declining = z.strictObject({ suggestion: uuid, reason: requiredText(1000) });
