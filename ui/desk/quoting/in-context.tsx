import type { Language } from "@/domain/language";

type Props = { exact: string; prefix: string; suffix: string; lang: Language };

/** Quoted words in their context, the operative words marked. */
export function InContext({ exact, prefix, suffix, lang }: Props) {
  return (
    <blockquote className="in-context" lang={lang}>
      {prefix === "" ? null : <span className="soft">…{prefix}</span>}
      <mark>{exact}</mark>
      {suffix === "" ? null : <span className="soft">{suffix}…</span>}
    </blockquote>
  );
}
