"use client";
import { useRef, useState, type FormEvent } from "react";
import { useErrorTitle } from "./use-error-title";
import { useSay } from "./words";

type Answer = "signed-in" | "refused" | "unavailable";

/** Asks next-auth to check the two; what it says of a failure is not shown, because it could tell accounts apart. */
async function signIn(email: string, password: string): Promise<Answer> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ email, password, csrfToken, json: "true", callbackUrl: "/admin" }),
    });
    if (response.ok) return "signed-in";
    return response.status < 500 ? "refused" : "unavailable";
  } catch {
    return "unavailable";
  }
}

/** E-mail and password, as password managers know them; pasting is allowed. Needs a script, and the page says so. */
export function SignInForm({ next }: { next: string }) {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer | "waiting" | null>(null);
  const email = useRef<HTMLInputElement>(null);
  const failed = answer === "refused" || answer === "unavailable";
  useErrorTitle(failed);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setAnswer("waiting");
    const result = await signIn(String(form.get("email") ?? ""), String(form.get("password") ?? ""));
    // A full load: the frame around the page is drawn anew for the person who came in.
    if (result === "signed-in") return window.location.assign(next);
    setAnswer(result);
    email.current?.focus();
  }

  return (
    <form className="desk-form" method="post" onSubmit={(event) => void send(event)} aria-busy={answer === "waiting"}>
      {failed ? (
        <div className="notice notice-bad" role="alert" id="sign-in-error">
          <h2>{say("form.problem")}</h2>
          <p>{say(`signIn.${answer}`)}</p>
        </div>
      ) : null}
      <div className="desk-field">
        <label htmlFor="email">{say("signIn.email")}</label>
        <input
          ref={email} id="email" name="email" type="email" autoComplete="username" required maxLength={200}
          aria-describedby={failed ? "sign-in-error" : undefined}
        />
      </div>
      <div className="desk-field">
        <label htmlFor="password">{say("signIn.password")}</label>
        <input id="password" name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </div>
      <div className="form-end">
        <button type="submit" className="button" aria-disabled={answer === "waiting"}>
          {answer === "waiting" ? say("signIn.waiting") : say("signIn.submit")}
        </button>
      </div>
    </form>
  );
}
