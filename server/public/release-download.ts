import "server-only";
import { readQuery } from "@/domain/api/query";
import { parameterProblem } from "@/domain/problem";
import { refusalOfDatabase } from "../commands/database-refusal";
import { siteDay } from "../days";
import { isKnown } from "../known-already";
import { openToAll, problemAnswer } from "../read-api";
import { asBody } from "./as-body";
import { bytesOf, findReleaseFile } from "./releases";

/** Under this address there will never be other bytes. */
const forGood = { "cache-control": "public, max-age=31536000, immutable" };

/** A file of a release as it was frozen, piece by piece; problem documents for everything else; open to every origin. */
export async function answerReleaseFile(request: Request, day: string, name: string): Promise<Response> {
  const read = readQuery({}, new URL(request.url).searchParams, siteDay());
  if (!read.ok) return problemAnswer(request, parameterProblem(read.errors), "See errors for each parameter.", read.errors);
  try {
    const file = await findReleaseFile(day, name);
    if (file === null) return problemAnswer(request, "not-found", "There is no such file of a release.");
    if (file.withdrawn !== null) return problemAnswer(request, "gone", `This file was withdrawn on ${file.withdrawn.removedOn} by order of ${file.withdrawn.orderedBy}: ${file.withdrawn.reason}`);
    const etag = `"${file.sha256}"`;
    const headers = new Headers({ ...openToAll, ...forGood, etag });
    if (isKnown(request.headers, etag, null)) return new Response(null, { status: 304, headers });
    headers.set("content-type", file.mediaType);
    headers.set("content-disposition", `attachment; filename="${file.name}"`);
    return new Response(asBody(bytesOf(file)), { headers });
  } catch (error) {
    if (refusalOfDatabase(error)?.reason !== "unavailable") throw error;
    return problemAnswer(request, "unavailable", "The database does not answer; try again shortly.");
  }
}
