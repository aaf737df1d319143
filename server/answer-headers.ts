import "server-only";
import { createHash } from "node:crypto";

/**
 * What every answer says besides its content, by the kind of answer: the whole table. The hook of
 * server/front.ts gives each answer its row; what a handler says itself stands.
 */
export const answerKinds = ["still", "page", "form", "desk", "embed", "script", "api", "file", "asset"] as const;
export type AnswerKind = (typeof answerKinds)[number];

export type Conditions = {
  /** Lets the inline scripts of one answer run; null where there are none, or their hashes are known. */
  nonce: string | null;
  isSecure: boolean;
  isDevelopment: boolean;
};

/** A page is as fresh as a second at the edge; only while the server fails may an edge show an older one. */
export const edgeCaching = "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400";
export const noStore = "private, no-store";

type Policy = Record<string, string>;

/** What react-aria puts into the head of a page: for what can be pressed, and while something lies over the page. */
const libraryStyles = ["@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}", "@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}"];
const libraryHashes = libraryStyles.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
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

export type InlineSources = { scripts: readonly string[]; styles: readonly string[] };

/** The policy of a page that is kept: its inline scripts and styles by their hashes. */
export const stillPolicy = ({ scripts, styles }: InlineSources): string =>
  written({ ...pagePolicy, "style-src": ["'self'", ...libraryHashes, ...styles].join(" "), "script-src": ["'self'", ...scripts].join(" ") });

type Row = { policy: Policy | null; hasScripts?: boolean; caching: string | null; resources: "same-origin" | "cross-origin"; isFramed?: boolean; isHidden?: boolean };

const rows: Record<AnswerKind, Row> = {
  // A page that is kept brings its own policy; the row's is for what is no page: a redirection, a fault.
  still: { policy: pagePolicy, hasScripts: true, caching: edgeCaching, resources: "cross-origin" },
  page: { policy: pagePolicy, hasScripts: true, caching: edgeCaching, resources: "cross-origin" },
  // What comes back with what somebody typed.
  form: { policy: pagePolicy, hasScripts: true, caching: noStore, resources: "same-origin", isHidden: true },
  desk: { policy: pagePolicy, hasScripts: true, caching: noStore, resources: "same-origin", isHidden: true },
  embed: { policy: embedPolicy, hasScripts: true, caching: edgeCaching, resources: "cross-origin", isFramed: true },
  script: { policy: null, caching: null, resources: "cross-origin" },
  api: { policy: closedPolicy, caching: null, resources: "cross-origin" },
  file: { policy: closedPolicy, caching: null, resources: "cross-origin" },
  asset: { policy: null, caching: null, resources: "cross-origin" },
};

/** Set before a handler runs, because Next keeps to a Cache-Control that is there already. */
export const cachingOf = (kind: AnswerKind): string | null => rows[kind].caching;

export const takesNonce = (kind: AnswerKind): boolean => kind !== "still" && rows[kind].hasScripts === true;

/** The row of a kind, apart from Cache-Control. */
export function headersOf(kind: AnswerKind, conditions: Conditions): Record<string, string> {
  const { policy, hasScripts, resources, isFramed, isHidden } = rows[kind];
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": resources,
    ...(isFramed ? {} : { "x-frame-options": "DENY" }),
    ...(isHidden ? { "x-robots-tag": "noindex" } : {}),
    ...(policy === null ? {} : { "content-security-policy": hasScripts ? withScripts(policy, conditions) : written(policy) }),
    ...(conditions.isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

const kinds: readonly [RegExp, AnswerKind][] = [
  [/^\/_next\//, "asset"],
  [/^\/(?:admin|api\/auth)(?:\/|$)/, "desk"],
  [/^\/api\//, "api"],
  [/^\/(?:feeds|charts)\//, "file"],
  [/^(?:\/es)?\/data\/releases\/[^/]+\/[^/]/, "file"],
  [/^\/embed\/\w+\.js$/, "script"],
  [/^\/embed\//, "embed"],
  [/^\/(?:healthz|readyz|metrics|robots\.txt|sitemap\.xml|icon\.svg)$|^\/\.well-known\//, "file"],
  [/\/suggest$/, "form"],
];

export const kindOf = (path: string): AnswerKind => kinds.find(([pattern]) => pattern.test(path))?.[1] ?? "page";
