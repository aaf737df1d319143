import type { Language } from "@/domain/language";
import { words } from "./i18n/words";
import { StatusMark, statusColor } from "./status-mark";

type Props = { status: string | null; qualifier?: string | null; lang: Language; className?: string };

/** A status as shape, word and colour, in that order of trust. No judgement reads "not assessed". */
export function StatusBadge({ status, qualifier = null, lang, className = "" }: Props) {
  const say = words(lang);
  const value = status ?? "not-assessed";
  const color = statusColor[value] ?? "text-unknown";
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-semibold ${color} ${className}`}>
      <StatusMark status={value} className="translate-y-0.5" />
      <span>{qualifier === null ? say(`status.${value}`) : say("statusWithQualifier", { status: say(`status.${value}`), qualifier: say(`qualifier.${qualifier}`) })}</span>
    </span>
  );
}
