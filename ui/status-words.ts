import type { StatusThen } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { words } from "./i18n/words";

/** Where it stands, in words: one status, or each party's. */
export function standingInWords(standings: StatusThen[], lang: Language): string {
  const say = words(lang);
  const inWords = (status: string | null) => say(`status.${status ?? "not-assessed"}`);
  const [first] = standings;
  if (first === undefined) return "";
  if (standings.every(({ status }) => status === first.status)) return inWords(first.status);
  return standings.map(({ party, status }) => `${party}: ${inWords(status)}`).join("; ");
}

export const standingOf = ({ obligations }: Pick<CommitmentRecord, "obligations">, lang: Language): string =>
  standingInWords(obligations.map(({ party, status }) => ({ party: party.name, status })), lang);

/** A record in two sentences, as search engines and shared links show it: where it stands comes first. */
export const commitmentInShort = (record: CommitmentRecord, lang: Language): string =>
  words(lang)("share.meta.commitment", { kind: words(lang)(`kind.${record.kind}`), standing: standingOf(record, lang), summary: record.summary }).trim();
