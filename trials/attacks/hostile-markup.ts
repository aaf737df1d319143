/** Markup that would run in a page that took a text for its own; each way calls the same name. */
export const scriptedWord = [
  "<script>zzactive()</script>", "<img src=x onerror=zzactive()>", "<svg onload=zzactive()>", "<iframe src=javascript:zzactive()></iframe>", "<a href=\"javascript:zzactive()\">x</a>",
  "</script><script>zzactive()</script>", "</title><script>zzactive()</script>", "<form action=javascript:zzactive()><input autofocus onfocus=zzactive()></form>", "{{zzactive()}}", "\"><script>zzactive()</script>",
].join(" ");

/** Where a page holds such a call as markup, and not as text. */
export const runsIn = (body: string): string | null => /<script>zzactive|<[a-z][^<>]*\s(?:on\w+|href|src|action)=["']?(?:javascript:)?zzactive[^<>]*>/i.exec(body)?.[0] ?? null;
