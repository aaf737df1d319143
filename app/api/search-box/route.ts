import { z } from "zod";
import { readAsOf } from "@/domain/as-of";
import { commitmentFilter } from "@/domain/filter";
import { isStorable, languages } from "@/domain/language";
import { asOf } from "@/server/public/as-of";
import { siteToday } from "@/server/public/site";
import { suggestFor } from "@/server/public/suggest";

const asked = z.object({ q: commitmentFilter.q.refine(isStorable), lang: z.enum(languages).default("en"), asOf: z.string().max(40).optional() });

/**
 * What the search box offers while somebody types. It is no part of the API: the page works without it, and
 * whatever cannot be read is answered by no suggestion.
 */
export async function GET(request: Request): Promise<Response> {
  const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const day = readAsOf(read.data?.asOf, siteToday());
  const found = read.success && day.ok ? await asOf(day.day, () => suggestFor(read.data.q, read.data.lang)) : [];
  return Response.json(found, { headers: { "cache-control": "no-store" } });
}
