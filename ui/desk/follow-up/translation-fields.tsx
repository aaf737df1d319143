import { useWatch } from "react-hook-form";
import { followUpTexts, otherLanguage, type FollowUpText } from "@/domain/follow-up";
import type { Language } from "@/domain/language";
import { useFormParts } from "@/ui/fields/form-context";
import { TextField } from "@/ui/fields/text-field";
import { useSay } from "../words";

const lines = { note: 5, searched: 2, because: 2 } as const;

type PairProps = { name: FollowUpText; base: string; own: string; from: Language };

/** One text in the language in which it stands, and beside it the field for the other. */
export function TranslatedText({ name, base, own, from }: PairProps) {
  const say = useSay();
  const to = otherLanguage(from);
  const label = (lang: Language) => say(`translate.textIn.${name}`, { language: say(`language.${lang}`) });
  return (
    <div className="pair">
      <div className="field">
        <p className="pair-label">{label(from)}</p>
        {own === "" ? <p className="soft">{say("translate.empty")}</p> : <p className="entry-note" lang={from}>{own}</p>}
      </div>
      <TextField name={`${base}${name}`} label={label(to)} hint="" lines={lines[name]} lang={to} optional />
    </div>
  );
}

/** The same in the other language, beside what is typed: folded until somebody wants it. */
export function TranslationFields() {
  const say = useSay();
  const { form, issues } = useFormParts();
  const [noteLang, ...typed] = useWatch({ control: form.control, name: ["noteLang", ...followUpTexts, ...followUpTexts.map((name) => `translation.${name}`)] }) as unknown[];
  const from: Language = noteLang === "es" ? "es" : "en";
  const text = (index: number) => (typeof typed[index] === "string" ? (typed[index] as string).trim() : "");
  const isBegun = followUpTexts.some((_name, index) => text(followUpTexts.length + index) !== "") || issues.some(({ path }) => path.startsWith("translation."));
  return (
    <details className="translation" open={isBegun || undefined}>
      <summary>{say("translate.inForm", { language: say(`language.${otherLanguage(from)}`) })}</summary>
      {followUpTexts.map((name, index) => <TranslatedText key={name} name={name} base="translation." own={text(index)} from={from} />)}
    </details>
  );
}
