import "server-only";
import type { IndicatorOfCommitment } from "@/domain/api/answers";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { citationRows } from "./citation-record";
import { publicId } from "./commitment-record";
import { indicatorRows, titleRows } from "./commitment-rows";
import { directory, textIn } from "./directory";
import { indicatorRecord } from "./indicator-record";
import { matchingCommitments } from "./matching-commitments";

/** The indicators of the commitments that a filter names, by slug. */
export async function listIndicators(filter: CommitmentFilter, lang: Language): Promise<IndicatorOfCommitment[]> {
  const rows = await indicatorRows(await matchingCommitments(filter));
  const [names, titles, citations] = await Promise.all([
    directory(lang), titleRows(rows.map(({ commitmentId }) => commitmentId)),
    citationRows(rows.flatMap((row) => [...(row.versions[0]?.targets ?? []), ...row.measurements].map(({ citationId }) => citationId))),
  ]);
  return rows.flatMap((row) => {
    const commitment = titles.get(row.commitmentId);
    if (commitment === undefined) return [];
    const title = textIn({ en: commitment.title_en, es: commitment.title_es }, lang);
    const { slug } = commitment;
    return [{ ...indicatorRecord(row, { names, lang, citations }), commitment: { id: publicId(commitment), slug, title: title.text, titleLang: title.lang } }];
  });
}
