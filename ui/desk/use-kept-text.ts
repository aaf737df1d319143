import { useCallback, useEffect, useRef, useState } from "react";
import { inputOf, recordOf, type FormInput } from "@/domain/form-data";

/** What was typed in one form of this tab, and when. */
type Kept = { at: number; input: FormInput };

const keyOf = (form: string) => `desk:${form}`;
const pauseMs = 400;

function read(form: string | null): Kept | null {
  if (form === null) return null;
  try {
    const text = sessionStorage.getItem(keyOf(form));
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    // A browser that keeps nothing, or text that is not ours: there is simply nothing to offer.
    return null;
  }
}

function write(form: string | null, kept: Kept | null): void {
  if (form === null) return;
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page itself still holds the text.
  }
}

/**
 * Keeps what is being typed in this tab's storage, so that a reload, a crash or a new sign-in loses
 * nothing, and offers it back. It goes when the form was saved (the page is left while the action runs)
 * or when it is declined. A form with secrets has no name here and keeps nothing.
 */
export function useKeptText(form: string | null, element: React.RefObject<HTMLFormElement | null>) {
  const [offer, setOffer] = useState<Kept | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaving = useRef(false);

  useEffect(() => {
    const look = setTimeout(() => setOffer(read(form)));
    return () => clearTimeout(look);
  }, [form]);

  useEffect(() => () => {
    clearTimeout(timer.current);
    if (isSaving.current) write(form, null);
  }, [form]);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (element.current) write(form, { at: Date.now(), input: recordOf(inputOf(new FormData(element.current))) });
    }, pauseMs);
  }, [form, element]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    write(form, null);
    setOffer(null);
  }, [form]);

  const saving = useCallback((is: boolean) => {
    isSaving.current = is;
  }, []);

  return { offer, keep, forget, saving, accepted: () => setOffer(null) };
}
