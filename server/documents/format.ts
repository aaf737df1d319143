import "server-only";
import type { ProposedValue } from "@/domain/document-metadata";
import type { ImportChange } from "@/domain/import-change";
import type { IssueCode } from "@/domain/refusal";

/** What is known of a file before it is read. */
export type Hints = {
  fileName: string | null;
  /** As a server stated it; null for a file from a disk. */
  mediaType: string | null;
  /** The charset that a server stated. */
  charset: string | null;
  /** What an editor chose because the file does not say it. */
  encoding: Encoding | null;
};

export const encodings = ["utf-8", "windows-1252", "iso-8859-1", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

export type ReadText = {
  text: string;
  /** null where the format has none of its own (PDF). */
  encoding: Encoding | null;
  changes: ImportChange[];
  proposed: ProposedValue[];
};

/** Reads a file of one format: what a format's own file exports. */
export type DocumentReader = (bytes: Uint8Array, hints: Hints) => Promise<ReadText>;

/** What is known of a format without loading its reader. */
export type DocumentFormat = {
  mediaType: string;
  /** Other names under which servers state it. */
  aliases: readonly string[];
  extensions: readonly string[];
  /** Not a text: its bytes alone make it one of these. */
  isBinary?: true;
  /** Whether these bytes are of this format for sure; absent where any text may be. */
  recognises?: (bytes: Uint8Array) => boolean;
  /** Loaded in the reading process alone: the site need not know a parser that it never runs. */
  load: () => Promise<{ read: DocumentReader }>;
};

/** A document that cannot be read, with what its sentence needs. */
export class Unreadable extends Error {
  constructor(readonly code: IssueCode, readonly params: Record<string, string | number> = {}) {
    super(code);
  }
}
