import { z } from "zod";
import { choice, optionalSlug, optionalWebAddress, slug, uuid } from "./fields";
import { describesItself, sourceDescription, textHoldings, type TextHolding } from "./source";

/** How a document came to the desk; `check` is a changed page that a scheduled look at its address found. */
export const captureOrigins = ["paste", "file", "address", "check"] as const;
export type CaptureOrigin = (typeof captureOrigins)[number];

/** Open until an editor keeps it as a source or a version of one, or discards it. */
export const captureStates = ["open", "kept", "discarded"] as const;
export type CaptureState = (typeof captureStates)[number];

export const captureWays = ["file", "address", "paste"] as const;

/** What an editor may say of a text file that does not say it itself. */
export const encodingChoices = ["windows-1252", "iso-8859-1", "utf-16le", "utf-16be"] as const;

/** The largest file, and the longest text, that is taken; the form says so before anything is sent. */
export const documentBounds = { fileBytes: 20 * 1024 * 1024, textLength: 2_000_000 } as const;

/**
 * The form by which a document is brought in. The file itself travels beside it (server/action.ts); its
 * size, where the browser knows it, is checked here already.
 */
export const captureForm = z.strictObject({
  way: z.enum(captureWays, { error: "required" }),
  text: z.string().max(documentBounds.textLength, { error: "too-long" }).default(""),
  address: optionalWebAddress,
  fileBytes: choice(z.coerce.number().int().min(0).nullable().default(null)),
  /** What may be shown of it: decided before anything is kept. */
  textHeld: z.enum(textHoldings, { error: "required" }),
  encoding: choice(z.enum(encodingChoices, { error: "invalid" }).nullable().default(null)),
  /** Of which source it is a new version, where that is known beforehand. */
  source: optionalSlug,
}).superRefine((form, context) => {
  const issue = (message: string, path: string) => context.addIssue({ code: "custom", message, path: [path] });
  if (form.way === "paste" && form.text.trim() === "") issue("required", "text");
  if (form.way === "address" && form.address === null) issue("required", "address");
  if (form.way === "file" && (form.fileBytes ?? 0) > documentBounds.fileBytes) issue("file-too-large", "file");
});
export type CaptureForm = z.infer<typeof captureForm>;

const which = { capture: uuid };

/** Keeps a capture as a new source, or as the next version of a known one. */
export const keepForm = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("source"), ...which, ...sourceDescription.shape }).superRefine(describesItself),
  z.strictObject({ as: z.literal("version"), ...which, source: slug }),
], { error: "required" });
export type KeepForm = z.infer<typeof keepForm>;

export const discardForm = z.strictObject(which);

/** A version that has the same file or the same text as a document that is brought in. */
export type KnownVersion = { sourceId: string; slug: string; number: number; textSha256: string; textHeld: TextHolding; isNewest: boolean };

/** What to do with a document that may be known: nothing to add, a new version of a source, or news. */
export type Recognised =
  | { is: "waiting"; capture: string }
  | { is: "kept"; slug: string; number: number }
  | { is: "version"; sourceId: string }
  | { is: "new" };

/**
 * The same text as the newest version of a source adds nothing, unless that version's text was not kept and
 * now may be. The same file read to another text, or a text that a source had once and has no longer, is a
 * new version of it.
 */
export function recognise(
  document: { textSha256: string; textHeld: TextHolding },
  known: { versions: readonly KnownVersion[]; waiting: string | null; sourceOfAddress: string | null },
): Recognised {
  if (known.waiting !== null) return { is: "waiting", capture: known.waiting };
  const newest = known.versions.filter(({ isNewest }) => isNewest);
  const same = newest.find((version) =>
    version.textSha256 === document.textSha256 && (version.textHeld !== "none" || document.textHeld === "none"));
  if (same) return { is: "kept", slug: same.slug, number: same.number };
  const sourceId = (newest[0] ?? known.versions[0])?.sourceId ?? known.sourceOfAddress;
  return sourceId === null || sourceId === undefined ? { is: "new" } : { is: "version", sourceId };
}
