import type { ReactNode } from "react";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; notice: string | undefined; children?: ReactNode };

/** What has just been done, after a form led here. The address names a sentence, never a text of its own. */
export function DoneNotice({ say, notice, children }: Props) {
  if (notice === undefined || !/^[a-z-]{1,40}$/.test(notice) || !say.has(`notice.${notice}`)) return null;
  return (
    <div className="notice notice-good" role="status">
      <p>{say(`notice.${notice}`)} {children}</p>
    </div>
  );
}
