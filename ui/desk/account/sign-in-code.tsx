import { useEffect, useState, type RefObject } from "react";
import { useSay } from "../words";

type Props = { field: RefObject<HTMLInputElement | null>; site: string; describedBy: string | undefined; startAgain: () => void };

/** The second step: the code of the telephone, or a recovery code in its place. */
export function SignInCode({ field, site, describedBy, startAgain }: Props) {
  const say = useSay();
  const [isLost, setLost] = useState(false);
  useEffect(() => field.current?.focus(), [field, isLost]);
  const hint = isLost ? say("signIn.recoveryHint") : say("signIn.codeHint", { site });
  return (
    <>
      <h2>{say("signIn.secondTitle")}</h2>
      <div className="desk-field">
        <label htmlFor="code">{say(isLost ? "signIn.recoveryCode" : "signIn.code")}</label>
        <p id="code-hint" className="field-hint">{hint}</p>
        <input
          key={String(isLost)} ref={field} id="code" name="code" type="text" className="short" required maxLength={30} spellCheck={false} autoCapitalize="none"
          autoComplete={isLost ? "off" : "one-time-code"} inputMode={isLost ? "text" : "numeric"} aria-describedby={["code-hint", describedBy].filter(Boolean).join(" ")}
        />
      </div>
      <p className="choices-inline">
        <button type="button" className="button button-quiet button-small" onClick={() => setLost(!isLost)}>{say(isLost ? "signIn.haveTelephone" : "signIn.lostTelephone")}</button>
        <button type="button" className="button button-quiet button-small" onClick={startAgain}>{say("signIn.startAgain")}</button>
      </p>
      {isLost ? <p className="soft">{say("signIn.lostBoth")}</p> : null}
    </>
  );
}
