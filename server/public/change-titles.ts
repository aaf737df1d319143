import "server-only";
import type { ChangeRecord } from "@/domain/changes";
import type { Language } from "@/domain/language";
import { publicId } from "./commitment-record";
import type { TitleRow } from "./commitment-rows";
import { textIn } from "./directory";

/** A commitment as a change names it; null where it is no record of its own at that moment. */
export function titled(row: TitleRow | undefined, lang: Language): ChangeRecord["commitment"] {
  if (row === undefined) return null;
  const title = textIn({ en: row.title_en, es: row.title_es }, lang);
  return { id: publicId(row), slug: row.slug, title: title.text, titleLang: title.lang };
}
