import type { FormInput } from "@/domain/form-data";
import type { useKeptText } from "./use-kept-text";
import { useDeskLanguage, useSay } from "./words";

type Props = { kept: ReturnType<typeof useKeptText>; restore: (input: FormInput) => void };

/** Offers back what was typed in this tab before a reload or a new sign-in. */
export function KeptTextOffer({ kept, restore }: Props) {
  const say = useSay();
  const language = useDeskLanguage();
  if (kept.offer === null) return null;
  const { at, input } = kept.offer;
  return (
    <div className="notice" role="status">
      <p>{say("form.kept", { at: new Date(at).toLocaleTimeString(language, { timeStyle: "short" }) })}</p>
      <p className="notice-actions">
        <button type="button" className="button button-quiet" onClick={() => { restore(input); kept.accepted(); }}>{say("form.restore")}</button>
        <button type="button" className="button button-quiet" onClick={kept.forget}>{say("form.discard")}</button>
      </p>
    </div>
  );
}
