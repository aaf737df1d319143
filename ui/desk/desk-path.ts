/**
 * Where to go after signing in. Only pages of this desk: whatever else stands in `?next=` (another
 * site, a script, the sign-in page itself) leads to the desk's first page.
 */
export function deskPath(next: string | string[] | undefined | null): string {
  if (typeof next !== "string" || !/^\/admin(?:[/?#]|$)/.test(next) || next.length > 500) return "/admin";
  // Read as a browser will read it: dots resolved, back-slashes turned.
  const here = "http://desk.invalid";
  const url = URL.canParse(next, here) ? new URL(next, here) : null;
  if (url === null || url.origin !== here || !/^\/admin(?:\/|$)/.test(url.pathname)) return "/admin";
  if (url.pathname.startsWith("/admin/sign-in")) return "/admin";
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The same place with the name of a sentence to show there, and what the sentence is about. */
export function withNotice(place: string, notice: string, about: Record<string, string> = {}): string {
  const url = new URL(place, "http://desk.invalid");
  for (const [name, value] of Object.entries({ notice, ...about })) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${url.hash}`;
}
