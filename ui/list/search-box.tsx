"use client";

import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import type { Language } from "@/domain/language";
import { asOfAddress } from "../addresses";

type Offer = { kind: string; name: string; nameLang: Language; id: string | null; path: string };
type Props = {
  id: string; lang: Language; value: string; describedBy?: string | undefined;
  /** The past day that the page is read as of. */
  day: string | null;
  words: { label: string; placeholder: string; offers: string; kinds: Record<string, string> };
};

const pauseMs = 150;

/**
 * The field of a search form. Without script it is a field; with it, it offers what may be meant while somebody types
 * (the combobox pattern of ARIA, small enough for every page: docs/decisions/027-search.md).
 */
export function SearchBox({ id, lang, value, day, describedBy, words }: Props) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [offers, setOffers] = useState<Offer[]>([]);
  const [active, setActive] = useState(-1);
  const isOpen = offers.length > 0;
  useOffers(typed, { lang, day }, (found) => { setOffers(found); setActive(-1); });
  const close = () => { setTyped(null); setOffers([]); setActive(-1); };

  const open = ({ path }: Offer) => window.location.assign(asOfAddress(lang, path, day));

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // From the field to the first, from the last back to the field.
      setActive((now) => (now + 1 + step + offers.length + 1) % (offers.length + 1) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      open(offers[active]!);
    }
  }

  return (
    <span className="relative block">
      <input
        ref={field} id={id} name="q" type="search" maxLength={200} defaultValue={value} placeholder={words.placeholder} aria-describedby={describedBy}
        autoComplete="off" role="combobox" aria-autocomplete="list" aria-expanded={isOpen} aria-controls={listId}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined} className="field"
        onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onBlur={close}
      />
      <ul id={listId} role="listbox" aria-label={words.offers} hidden={!isOpen} className="search-offers">
        {offers.map((offer, index) => (
          <li
            key={offer.path} id={`${listId}-${index}`} role="option" aria-selected={index === active}
            // Pressed, not clicked: the field would lose the focus first, and the list would be gone.
            onMouseDown={(event) => { event.preventDefault(); open(offer); }} onMouseMove={() => setActive(index)}
          >
            <span lang={offer.nameLang === lang ? undefined : offer.nameLang}>{offer.name}</span>
            <span className="text-small text-soft">{offer.id ?? words.kinds[offer.kind]}</span>
          </li>
        ))}
      </ul>
      <span aria-live="polite" className="sr-only">{isOpen ? `${words.offers}: ${offers.length}` : ""}</span>
    </span>
  );
}

/** Asks once typing pauses; an answer that is overtaken is dropped. */
function useOffers(typed: string | null, { lang, day }: Pick<Props, "lang" | "day">, onFound: (offers: Offer[]) => void): void {
  const tell = useRef(onFound);
  useEffect(() => { tell.current = onFound; });
  useEffect(() => {
    if (typed === null) return;
    const leaving = new AbortController();
    const query = new URLSearchParams({ q: typed, lang, ...(day === null ? {} : { asOf: day }) });
    const pause = setTimeout(() => {
      if (typed.trim().length < 2) { tell.current([]); return; }
      fetch(`/api/search-box?${query}`, { signal: leaving.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Offer[]>) : []))
        // Without an answer there is nothing to offer; the form works all the same.
        .then((found) => tell.current(found), () => undefined);
    }, pauseMs);
    return () => { clearTimeout(pause); leaving.abort(); };
  }, [typed, lang, day]);
}
