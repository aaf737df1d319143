import "server-only";
import type { LinkOutcome } from "@/domain/link-check";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand, wordsFor, type Words } from "./desk-read";

export type LinkState = LinkOutcome | "never";

export type LinkRow = {
  slug: string;
  title: Words;
  url: string;
  state: LinkState;
  checkedAt: string | null;
  httpStatus: number | null;
  /** Why nothing came, where nothing came. */
  code: string | null;
  finalUrl: string | null;
  /** A candidate version that waits for a decision. */
  candidate: string | null;
  /** Somebody asked for a look that has not ended yet. */
  isAsked: boolean;
};

type Row = {
  slug: string; title: string | null; language: "en" | "es"; label_en: string | null; label_es: string | null; url: string; outcome: string | null;
  checked_at: Date | null; http_status: number | null; code: string | null; final_url: string | null; candidate: string | null; is_asked: boolean;
};

/** Every source that states an address, with what the last look at it found; those that need somebody come first. */
export async function linkList(actor: Actor): Promise<LinkRow[]> {
  demand(actor);
  const rows = await db.$queryRaw<Row[]>`
    SELECT s.slug, d.title, d.language, d.label_en, d.label_es, d.url, c.outcome, c.checked_at, c.http_status, c.code, c.final_url, w.id::text AS candidate,
      EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'check-links' AND j.state <= 'active' AND j.data->>'source' = s.id::text) AS is_asked
    FROM source s
    JOIN LATERAL (SELECT * FROM source_description WHERE source_id = s.id ORDER BY version DESC LIMIT 1) d ON d.url IS NOT NULL
    LEFT JOIN LATERAL (SELECT * FROM link_check WHERE source_id = s.id AND url = d.url ORDER BY checked_at DESC LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT id FROM capture WHERE source_id = s.id AND state = 'open' AND origin = 'check' ORDER BY captured_at DESC LIMIT 1) w ON true
    ORDER BY array_position(ARRAY['gone','changed','redirected','refused','unreachable',NULL,'alive'], c.outcome), s.slug`;
  return rows.map((row) => ({
    slug: row.slug, title: row.title === null ? wordsFor(actor, row.label_en, row.label_es, row.slug) : { text: row.title, lang: row.language },
    url: row.url, state: (row.outcome ?? "never") as LinkState, checkedAt: row.checked_at?.toISOString() ?? null,
    httpStatus: row.http_status, code: row.code, finalUrl: row.final_url, candidate: row.candidate, isAsked: row.is_asked,
  }));
}
