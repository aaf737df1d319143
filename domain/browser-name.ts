/** The first that fits is it: browsers name their ancestors too, so the more particular come first. */
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"], [/\b(?:OPR|Opera)\//, "Opera"], [/\bSamsungBrowser\//, "Samsung Internet"], [/\bVivaldi\//, "Vivaldi"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"], [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, "Chrome"], [/\bSafari\//, "Safari"], [/^curl\//, "curl"],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"], [/\biPad\b/, "iPad"], [/\bAndroid\b/, "Android"], [/\bCrOS\b/, "ChromeOS"], [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"], [/\bLinux\b|\bX11\b/, "Linux"],
];

const nameIn = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/**
 * What a browser calls itself, in as many words as somebody needs to tell "was that me?": no version,
 * nothing that would tell two such browsers apart, and nothing of a caller's own choosing.
 */
export function browserName(userAgent: string | null | undefined): string {
  const text = (userAgent ?? "").slice(0, 400);
  return [nameIn(browsers, text), nameIn(systems, text)].filter(Boolean).join(", ");
}
