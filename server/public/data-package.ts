import "server-only";
import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { packageDescription, type PackedFile } from "@/domain/data-package/description";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { lastInstantOf } from "@/domain/as-of";
import type { PlainDate } from "@/domain/plain-date";
import { siteDay } from "../days";
import { siteTimeZone, siteUrl } from "../env";
import { atMoment, type Moment } from "../moment";
import type { Read } from "./commitments";
import { filesToPack, type FileToPack } from "./package-files";
import { listSources } from "./sources";

/** A zip that is sent while it is made: what came out of the compressor so far. */
class Sending {
  private readonly ready: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    this.ready.push(chunk);
  });

  constructor(private readonly at: Date) {}

  begin(path: string): ZipDeflate {
    const file = new ZipDeflate(path);
    file.mtime = this.at;
    this.zip.add(file);
    return file;
  }

  end(): void {
    this.zip.end();
  }

  taken(): Uint8Array[] {
    return this.ready.splice(0);
  }
}

async function* packed(sending: Sending, { path, title, mediaType, table, chunks }: FileToPack): AsyncGenerator<Uint8Array, PackedFile> {
  const [file, hash] = [sending.begin(path), createHash("sha256")];
  let bytes = 0;
  for await (const text of chunks) {
    const content = Buffer.from(text);
    hash.update(content);
    bytes += content.length;
    file.push(content);
    yield* sending.taken();
  }
  file.push(new Uint8Array(0), true);
  yield* sending.taken();
  return { path, name: path.toLowerCase().replace(/\.csv$/, "").replaceAll(".", "-"), title, mediaType, bytes, sha256: hash.digest("hex"), table };
}

/** The package as the site was at a moment. */
export async function* packageAt(moment: Moment, lang: Language, filter: CommitmentFilter): AsyncGenerator<Uint8Array> {
  const read: Read = (work) => atMoment(moment, work);
  const sending = new Sending(moment.instant);
  const files: PackedFile[] = [];
  for (const file of filesToPack({ read, lang, asOf: moment.day, filter })) files.push(yield* packed(sending, file));
  const description = packageDescription({
    name: "followthrough", site: siteUrl(), created: moment.instant.toISOString(), asOf: moment.day, lang, files, sources: await read(() => listSources(lang)),
    filter: filterQuery(filter).slice(1),
  });
  sending.begin("datapackage.json").push(Buffer.from(`${JSON.stringify(description, null, 2)}\n`), true);
  sending.end();
  yield* sending.taken();
}

/**
 * What the public reads, all of it or what a filter leaves of it, as a Data Package in one zip, made while it is sent:
 * memory holds one slice and the compressor's window. All files are of one instant.
 * @param day null for now.
 */
export function dataPackage(lang: Language, day: PlainDate | null, filter: CommitmentFilter = {}): AsyncGenerator<Uint8Array> {
  const now = new Date();
  // The day by the clock: the request may be reading as of another one already.
  const today = siteDay(now);
  return packageAt(day === null || day === today ? { day: today, instant: now } : { day, instant: lastInstantOf(day, siteTimeZone()) }, lang, filter);
}
