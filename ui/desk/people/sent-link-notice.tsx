import type { SentLink } from "@/domain/account-link";
import { useSay } from "../words";

/** What became of a link. One that was not e-mailed is shown this once: only its fingerprint is kept. */
export function SentLinkNotice({ link }: { link: SentLink }) {
  const say = useSay();
  return (
    <div className="notice notice-good" role="status">
      {link.sent ? <p>{say("people.sent", { email: link.email })}</p> : (
        <>
          <p>{say(`people.why.${link.why}`)} {say("people.handOn", { email: link.email })}</p>
          <p><code className="one-time one-time-link">{link.href}</code></p>
        </>
      )}
    </div>
  );
}
