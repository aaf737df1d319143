import { useSay } from "./words";

/** A password that is shown once: it is stored only as a hash and can never be looked up. */
export function OneTimePassword({ email, password }: { email: string; password: string }) {
  const say = useSay();
  return (
    <div className="notice notice-good" role="status">
      <p>{say("people.password", { email })}</p>
      <p><code className="one-time">{password}</code></p>
      <p>{say("people.once")}</p>
    </div>
  );
}
