import "server-only";
import { importChanges, type ImportChange } from "@/domain/import-change";
import { proposedMetadata, type ProposedValue } from "@/domain/document-metadata";
import { documentLimits } from "../limits";
import { Unreadable, type Encoding, type Hints } from "./format";
import { formatOf } from "./formats";

export type ReadDocument = {
  text: string;
  mediaType: string;
  encoding: Encoding | null;
  changes: ImportChange[];
  proposed: ProposedValue[];
};

/** Reads a file of any format that is known. Runs in the reading process. */
export async function readFileHere(bytes: Uint8Array, hints: Hints): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Unreadable("document-empty");
  const format = await formatOf(bytes, hints);
  const { read: readFormat } = await format.load();
  const read = await readFormat(bytes, hints);
  if (read.text.length > documentLimits.textLength) throw new Unreadable("document-too-long", { limit: documentLimits.textLength });
  return { ...read, mediaType: format.mediaType, changes: importChanges.parse(read.changes), proposed: proposedMetadata.parse(read.proposed) };
}
