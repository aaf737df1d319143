import "server-only";

/**
 * What every answer says besides its content, by the kind of answer: the whole table. The hook of
 * server/front.ts gives each answer its row; what a handler says itself stands.
 */
export const answerKinds = ["page", "form", "desk", "embed", "script", "api", "file", "asset"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type Conditions = {
  /** Lets the inline scripts of one answer run; null where there are none. */
  nonce: string | null;
  isSecure: boolean;
  isDevelopment: boolean;
};

/** A page is as fresh as a second at the edge; only while the server fails may an edge show an older one. */
export const edgeCaching = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400";
/** What can change without anything being published: an edge may keep it as long, the site itself does not (server/still/making.ts). */
export const askedAlways = "public, max-age=0, s-maxage=1";
export const noStore = "private, no-store";

type Policy = Record<string, string>;

/** Nothing that a page does not need. Charts and meters say their measures in attributes, a document which of its marks is looked at in a style. */
const pagePolicy: Policy = {
  "default-src": "'none'", "base-uri": "'none'", "object-src": "'none'", "form-action": "'self'", "img-src": "'self' data:", "font-src": "'self'",
  "connect-src": "'self'", "manifest-src": "'self'", "style-src": "'self' 'unsafe-inline'", "style-src-attr": "'unsafe-inline'", "frame-src": "'self'", "frame-ancestors": "'none'",
};
const embedPolicy: Policy = { ...pagePolicy, "frame-src": "'none'", "frame-ancestors": "*", "form-action": "'none'" };
/** An answer for programs that is opened as a page does nothing. */
const closedPolicy: Policy = { "default-src": "'none'", "base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "'none'" };

const written = (policy: Policy): string => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join("; ");

function withScripts(policy: Policy, { nonce, isDevelopment }: Conditions): string {
  const own = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  if (!isDevelopment) return written({ ...policy, "script-src": own });
  // The development server evaluates what it compiles.
  return written({ ...policy, "script-src": `${own} 'unsafe-eval'` });
}

/** The policy of a page that is kept: its inline styles by their hashes. */
export const stillPolicy = (styles: readonly string[]): string => written({ ...pagePolicy, "style-src": ["'self'", ...styles].join(" "), "script-src": "'self'" });

/** Whose scripts run on a page: the framework's, with what it writes into the page, or the site's one file alone (decision 045). */
type Row = { policy: Policy | null; scripts?: "framework" | "own"; caching: string | null; resources: "same-origin" | "cross-origin"; isFramed?: boolean; isHidden?: boolean };

const rows: Record<AnswerKind, Row> = {
  page: { policy: pagePolicy, scripts: "own", caching: edgeCaching, resources: "cross-origin" },
  // What comes back with what somebody typed.
  form: { policy: pagePolicy, scripts: "own", caching: noStore, resources: "same-origin", isHidden: true },
  desk: { policy: pagePolicy, scripts: "framework", caching: noStore, resources: "same-origin", isHidden: true },
  embed: { policy: embedPolicy, scripts: "own", caching: edgeCaching, resources: "cross-origin", isFramed: true },
  script: { policy: null, caching: null, resources: "cross-origin" },
  api: { policy: closedPolicy, caching: null, resources: "cross-origin" },
  file: { policy: closedPolicy, caching: null, resources: "cross-origin" },
  asset: { policy: null, caching: null, resources: "cross-origin" },
};

/** Set before a handler runs, because Next keeps to a Cache-Control that is there already. */
export const cachingOf = (kind: AnswerKind): string | null => rows[kind].caching;

/** Only the framework writes scripts into a page; while the site is developed, into every one. */
export const takesNonce = (kind: AnswerKind, isDevelopment: boolean): boolean => rows[kind].scripts === "framework" || (isDevelopment && rows[kind].scripts === "own");

/** What a reader is sent nothing of the framework with. */
export const isPlainPage = (kind: AnswerKind): boolean => rows[kind].scripts === "own";

/** The row of a kind, apart from Cache-Control. */
export function headersOf(kind: AnswerKind, conditions: Conditions): Record<string, string> {
  const { policy, scripts, resources, isFramed, isHidden } = rows[kind];
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": resources,
    ...(isFramed ? {} : { "x-frame-options": "DENY" }),
    ...(isHidden ? { "x-robots-tag": "noindex" } : {}),
    ...(policy === null ? {} : { "content-security-policy": scripts !== undefined ? withScripts(policy, conditions) : written(policy) }),
    ...(conditions.isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

const kinds: readonly [RegExp, AnswerKind][] = [
  [/^\/_next\//, "asset"],
  [/^\/(?:admin|api\/auth)(?:\/|$)/, "desk"],
  [/^\/api\//, "api"],
  [/^\/(?:feeds|charts)\//, "file"],
  [/^(?:\/es)?\/data\/releases\/[^/]+\/[^/]/, "file"],
  [/^\/(?:embed\/\w+|reading)\.js$/, "script"],
  [/^\/embed\//, "embed"],
  [/^\/(?:healthz|readyz|metrics|robots\.txt|sitemap\.xml|icon\.svg)$|^\/\.well-known\//, "file"],
  [/\/suggest$/, "form"],
];

export const kindOf = (path: string): AnswerKind => kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "page";
