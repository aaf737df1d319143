"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { languages, type Language } from "@/domain/language";
import { linkToken, passwordByLink, type LinkPurpose } from "@/domain/user";
import { RadioField } from "@/ui/fields/radio-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useDeskLanguage, useSay } from "../words";

type Shown = { purpose: LinkPurpose; name: string; email: string; language: Language };
type Found = { state: "looking" | "incomplete" | "over" } | { state: "open"; token: string; link: Shown };
type Props = { look: (token: string) => Promise<Shown | null>; action: DeskAction };

/** A password, and for who is new the language of their desk: for the link that this browser was opened with. */
export function WelcomeForm({ look, action }: Props) {
  const say = useSay();
  const found = useLink(look);
  if (found.state === "looking") return <p role="status">{say("welcome.looking")}</p>;
  if (found.state !== "open") return <NoSuchLink isComplete={found.state === "over"} />;
  const { token, link } = found;
  const start = { token, language: link.language };
  return (
    <>
      <p>{say(`welcome.${link.purpose}`, { name: link.name, email: link.email })}</p>
      <DeskForm action={action} schema={passwordByLink} start={start} keepAs={null} hidden={["token", ...(link.purpose === "invitation" ? [] : ["language"])]} submit={say("welcome.submit")}>
        {/* For password managers, which keep the two together. It is not sent. */}
        <input type="email" value={link.email} autoComplete="username" readOnly hidden />
        <TextField name="next" type="password" autoComplete="new-password" />
        <TextField name="repeat" type="password" autoComplete="new-password" />
        {link.purpose === "invitation" ? (
          <RadioField
            name="language" label={say("account.language")} layout="inline"
            options={languages.map((value) => ({ value, label: <span lang={value}>{say(`language.own.${value}`)}</span> }))}
          />
        ) : null}
      </DeskForm>
    </>
  );
}

/** Reads what stands behind the "#", and asks whether it serves. */
function useLink(look: Props["look"]): Found {
  const [found, setFound] = useState<Found>({ state: "looking" });
  useEffect(() => {
    let isLatest = true;
    const read = async (): Promise<Found> => {
      const token = window.location.hash.slice(1);
      if (!linkToken.safeParse(token).success) return { state: "incomplete" };
      const link = await look(token);
      return link === null ? { state: "over" } : { state: "open", token, link };
    };
    const show = () => void read().then((result) => isLatest && setFound(result));
    show();
    window.addEventListener("hashchange", show);
    return () => {
      isLatest = false;
      window.removeEventListener("hashchange", show);
    };
  }, [look]);
  return found;
}

function NoSuchLink({ isComplete }: { isComplete: boolean }) {
  const say = useSay();
  const language = useDeskLanguage();
  return (
    <div className="notice notice-bad" role="alert">
      <h2>{say(isComplete ? "welcome.over" : "welcome.incomplete")}</h2>
      <p>{say(isComplete ? "welcome.overText" : "welcome.incompleteText")}</p>
      <p><Link href={`/admin/forgotten?lang=${language}`}>{say("welcome.ask")}</Link></p>
    </div>
  );
}
