// @ts-check
/**
 * The whole script of public pages: what a search box offers while somebody types, and buttons that copy. The pages
 * need neither. It is sent as it stands here; nothing of the framework runs beside it (docs/decisions/045-public-pages-without-framework.md).
 */

const pauseMs = 150;

/** @typedef {{ kind: string, name: string, nameLang: string, id: string | null, path: string }} Offer */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * What is offered below a field: the options, and which of them is chosen.
 * @param {{ field: HTMLInputElement, list: HTMLElement, told: HTMLElement, lang: string, day: string, title: string, kinds: Record<string, string> }} parts
 */
function offersBelow({ field, list, told, lang, day, title, kinds }) {
  /** @type {Offer[]} */
  let offers = [];
  let active = -1;
  // As asOfAddress of ui/addresses.ts writes it: the page's language and its past day go along.
  const open = (/** @type {Offer} */ { path }) => location.assign((lang === "es" ? "/es" : "") + path + (day === "" ? "" : `?asOf=${day}`));

  function choose(/** @type {number} */ place) {
    active = place;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    if (active < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${list.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }

  function option(/** @type {Offer} */ offer, /** @type {number} */ index) {
    const name = element("span", offer.nameLang === lang ? {} : { lang: offer.nameLang }, offer.name);
    const made = element("li", { id: `${list.id}-${index}`, role: "option" }, name, element("span", { class: "text-small text-soft" }, offer.id ?? kinds[offer.kind] ?? ""));
    // Pressed, not clicked: the field would lose the focus first, and the list would be gone.
    made.addEventListener("mousedown", (event) => { event.preventDefault(); open(offer); });
    made.addEventListener("mousemove", () => choose(index));
    return made;
  }

  return {
    show(/** @type {Offer[]} */ found) {
      offers = found;
      list.replaceChildren(...offers.map(option));
      list.hidden = offers.length === 0;
      field.setAttribute("aria-expanded", String(offers.length > 0));
      told.textContent = offers.length === 0 ? "" : `${title}: ${offers.length}`;
      choose(-1);
    },
    isOpen: () => offers.length > 0,
    /** From the field to the first, from the last back to the field. */
    move: (/** @type {number} */ step) => choose((active + 1 + step + offers.length + 1) % (offers.length + 1) - 1),
    /** Whether there was one to open. */
    openChosen() {
      const chosen = offers[active];
      if (chosen !== undefined) open(chosen);
      return chosen !== undefined;
    },
  };
}

/**
 * Asks once typing pauses; an answer that is overtaken is dropped. Without an answer there is nothing to offer; the
 * form works all the same.
 * @param {{ lang: string, day: string }} reading
 * @param {(found: Offer[]) => void} onFound
 */
function asker({ lang, day }, onFound) {
  let leaving = new AbortController();
  let pause = 0;

  async function ask(/** @type {string} */ typed) {
    if (typed.trim().length < 2) return onFound([]);
    const { signal } = (leaving = new AbortController());
    const query = new URLSearchParams({ q: typed, lang, ...(day === "" ? {} : { asOf: day }) });
    try {
      const answer = await fetch(`/api/search-box?${query}`, { signal });
      const found = answer.ok ? await answer.json() : [];
      if (!signal.aborted) onFound(found);
    } catch {
      // Overtaken, or unreachable: what is shown stays.
    }
  }

  function forget() {
    clearTimeout(pause);
    leaving.abort();
  }

  return {
    forget,
    typed(/** @type {string} */ text) {
      forget();
      pause = window.setTimeout(() => void ask(text), pauseMs);
    },
  };
}

/**
 * The combobox pattern of ARIA (docs/decisions/027-search.md): arrows go through what is offered, Escape puts it away,
 * Enter opens it.
 * @param {HTMLElement} box
 */
function offerWhileTyping(box) {
  const field = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const list = /** @type {HTMLElement} */ (box.querySelector("ul"));
  const told = /** @type {HTMLElement} */ (box.querySelector("[aria-live]"));
  const { lang = "en", day = "", offers: title = "", kinds = "{}" } = box.dataset;
  const offers = offersBelow({ field, list, told, lang, day, title, kinds: JSON.parse(kinds) });
  const asking = asker({ lang, day }, offers.show);
  const close = () => { asking.forget(); offers.show([]); };

  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) field.setAttribute(key, value);
  field.addEventListener("input", () => asking.typed(field.value));
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!offers.isOpen()) return;
    if (step !== undefined) offers.move(step);
    else if (event.key === "Escape") close();
    else if (event.key !== "Enter" || !offers.openChosen()) return;
    event.preventDefault();
  });
}

/**
 * Only where it works: a page that may not copy keeps the button hidden.
 * @param {HTMLElement} place
 */
function copyWhenPressed(place) {
  if (!("clipboard" in navigator)) return;
  const { copy = "", done = "" } = place.dataset;
  place.hidden = false;
  place.querySelector("button")?.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copy);
    const told = place.querySelector("[aria-live]");
    if (told !== null) told.textContent = done;
  });
}

/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search-box]")).forEach(offerWhileTyping);
/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]")).forEach(copyWhenPressed);
