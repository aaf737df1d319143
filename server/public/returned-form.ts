import "server-only";
import { returnedSuggestion, type ReturnedSuggestion } from "@/domain/suggestion";
import { publicDb } from "../db";

/** What was typed into a form that was refused, for who has its token; null when there is none, or no more. */
export async function returnedForm(token: string | undefined): Promise<ReturnedSuggestion | null> {
  if (token === undefined || !/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const [row] = await publicDb.$queryRaw<{ content: unknown }[]>`SELECT returned_form(${token}) AS content`;
  return row?.content ? returnedSuggestion.parse(row.content) : null;
}
