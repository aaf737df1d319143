"use client";
import { useRef, useState, type FormEvent } from "react";
import { SignInCode } from "./sign-in-code";
import { useErrorTitle } from "../use-error-title";
import { useSay } from "../words";

type Answer = "signed-in" | "refused" | "too-many-attempts" | "code-needed" | "wrong-code" | "code-used" | "unavailable";
type Given = { email: string; password: string };

const said: readonly Answer[] = ["too-many-attempts", "code-needed", "wrong-code", "code-used"];

/** Asks next-auth to check what was given. What it says of a wrong password is the same for every account. */
async function signIn(given: Given & { code?: string }): Promise<Answer> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ ...given, csrfToken, json: "true", callbackUrl: "/admin" }),
    });
    if (response.ok) return "signed-in";
    const { reason } = (await response.json()) as { reason?: Answer };
    return said.find((one) => one === reason) ?? (response.status < 500 ? "refused" : "unavailable");
  } catch {
    return "unavailable";
  }
}

const mistakes: readonly (Answer | "waiting" | null)[] = ["refused", "too-many-attempts", "wrong-code", "code-used", "unavailable"];

/**
 * E-mail and password, as password managers know them, and for who has a second factor its code in a step
 * of its own, for which the two are kept in this page's memory. Needs a script, and the page says so.
 */
export function SignInForm({ next, site }: { next: string; site: string }) {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer | "waiting" | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const failed = mistakes.includes(answer);
  useErrorTitle(failed);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "");
    const known = given ?? { email: typed("email"), password: typed("password") };
    setAnswer("waiting");
    const result = await signIn(given === null ? known : { ...known, code: typed("code") });
    // A full load: the frame around the page is drawn anew for the person who came in.
    if (result === "signed-in") return window.location.assign(next);
    if (result === "code-needed" || (result === "refused" && given !== null)) setGiven(result === "refused" ? null : known);
    setAnswer(result);
    field.current?.focus();
  }

  return (
    <form className="desk-form" method="post" onSubmit={(event) => void send(event)} aria-busy={answer === "waiting"}>
      {failed ? (
        <div className="notice notice-bad" role="alert" id="sign-in-error">
          <h2>{say("form.problem")}</h2>
          <p>{say(`signIn.${answer}`)}</p>
        </div>
      ) : null}
      {given === null
        ? <PasswordStep field={field} describedBy={failed ? "sign-in-error" : undefined} />
        : <SignInCode field={field} site={site} describedBy={failed ? "sign-in-error" : undefined} startAgain={() => { setGiven(null); setAnswer(null); }} />}
      <div className="form-end">
        <button type="submit" className="button" aria-disabled={answer === "waiting"}>
          {answer === "waiting" ? say("signIn.waiting") : say("signIn.submit")}
        </button>
      </div>
    </form>
  );
}

function PasswordStep({ field, describedBy }: { field: React.RefObject<HTMLInputElement | null>; describedBy: string | undefined }) {
  const say = useSay();
  return (
    <>
      <div className="desk-field">
        <label htmlFor="email">{say("signIn.email")}</label>
        <input ref={field} id="email" name="email" type="email" autoComplete="username" required maxLength={200} aria-describedby={describedBy} />
      </div>
      <div className="desk-field">
        <label htmlFor="password">{say("signIn.password")}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </div>
    </>
  );
}
