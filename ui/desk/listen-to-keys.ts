/**
 * Hands each key pressed on the page to `pressed` until the returned function is called. `<html data-keys="on">`
 * says so meanwhile: the keys of a page that is drawn but not yet taken over go nowhere, and whoever reads it out
 * or tests it can wait for the mark.
 */
export function listenToKeys(pressed: (event: KeyboardEvent) => void): () => void {
  const { documentElement } = window.document;
  window.addEventListener("keydown", pressed);
  documentElement.dataset.keys = "on";
  return () => {
    window.removeEventListener("keydown", pressed);
    delete documentElement.dataset.keys;
  };
}
