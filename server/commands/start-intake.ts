import "server-only";
import { intakeStart } from "@/domain/intake";
import { isStorable, type Language } from "@/domain/language";
import { can } from "@/domain/permissions";
import { done, invalid, parse, refuse, type Result } from "@/domain/refusal";
import { isHeldBack, type Actor } from "../actor";
import { db } from "../db";
import { readProposals } from "../documents/reading-process";
import { storeReading } from "./store-reading";
import { recordRefusal } from "./write";

/**
 * Begins the reading of a document; one that is being read already is simply opened. The extractor works
 * in a process of its own, bounded in time and memory, before anything is written: nothing is half-begun,
 * and nothing of it is public.
 */
export async function startIntake(actor: Actor, raw: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(intakeStart, raw);
  const about = { action: "decide-intake", recordKind: "intake", recordId: parsed.ok ? parsed.value.source : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  if (!can(actor.role, about.action) || isHeldBack(actor)) return recordRefusal(actor, about, refuse("forbidden"));
  const found = await documentToRead(parsed.value.source, parsed.value.number);
  if (!found.ok) return recordRefusal(actor, about, found);
  const { intake, text, language, sourceVersionId } = found.value;
  if (intake !== null) return done({ id: intake });
  const reading = await readProposals(text, language);
  return reading.ok ? storeReading(actor, sourceVersionId, reading.value) : recordRefusal(actor, about, reading);
}

type ToRead = { sourceVersionId: string; intake: string | null; text: string; language: Language };

async function documentToRead(slug: string, number: number | null): Promise<Result<ToRead>> {
  const source = isStorable(slug) ? await db.source.findUnique({
    where: { slug },
    select: {
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { language: true } },
      versions: {
        where: number === null ? {} : { number }, orderBy: { number: "desc" }, take: 1,
        select: { id: true, intake: { select: { id: true } }, text: { select: { content: true } } },
      },
    },
  }) : null;
  const [version, description] = [source?.versions[0], source?.descriptions[0]];
  if (!version || !description) return invalid("unknown-record", "source", { slug });
  if (version.text === null) return invalid("text-not-held", "source");
  return done({
    sourceVersionId: version.id, intake: version.intake?.id ?? null, text: version.text.content, language: description.language as Language,
  });
}
