import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { codebookFiles } from "@/domain/data-package/codebook-text";
import { figuresScript } from "@/domain/data-package/figures-script";
import { languages } from "@/domain/language";
import { figuresFile, headlinesOf, packageName, sumsFile, sumsOf } from "@/domain/release";
import type { Moment } from "../moment";
import { inOneSnapshot } from "../one-snapshot";
import { packageAt } from "./data-package";
import { overview } from "./overview";
import { codebookOf } from "./package-files";

/** A file that waits on disk to be kept. */
export type MadeFile = { name: string; mediaType: string; place: string; bytes: number; sha256: string };
type Contents = { name: string; mediaType: string; content: AsyncIterable<Uint8Array> | Iterable<string> };

/**
 * Writes the files of a release into a folder: the record as the public sees it at one instant, in both languages, its
 * figures, the program that counts them again, and the fingerprints of all of it.
 */
export function makeRelease(folder: string): Promise<{ moment: Moment; files: MadeFile[] }> {
  return inOneSnapshot(async (moment) => {
    const files: MadeFile[] = [];
    for (const contents of await contentsAt(moment)) files.push(await made(folder, contents));
    const sums: Contents = { name: sumsFile, mediaType: "text/plain; charset=utf-8", content: [sumsOf(files)] };
    return { moment, files: [...files, await made(folder, sums)] };
  });
}

async function contentsAt(moment: Moment): Promise<Contents[]> {
  const figures = headlinesOf(await overview("en"));
  return [
    ...languages.map((lang) => ({ name: packageName(moment.day, lang), mediaType: "application/zip", content: packageAt(moment, lang, {}) })),
    { name: figuresFile, mediaType: "application/json; charset=utf-8", content: [`${JSON.stringify(figures, null, 2)}\n`] },
    { name: "figures.mjs", mediaType: "text/javascript; charset=utf-8", content: [figuresScript] },
    ...languages.map((lang) => ({ name: codebookFiles[lang], mediaType: "text/markdown; charset=utf-8", content: [codebookOf(moment.day, lang)] })),
  ];
}

async function made(folder: string, { name, mediaType, content }: Contents): Promise<MadeFile> {
  const [place, hash] = [path.join(folder, name), createHash("sha256")];
  let bytes = 0;
  await pipeline(Readable.from(content), async function* (pieces: AsyncIterable<Uint8Array | string>) {
    for await (const piece of pieces) {
      const part = Buffer.from(piece);
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  }, createWriteStream(place, { mode: 0o600 }));
  return { name, mediaType, place, bytes, sha256: hash.digest("hex") };
}
