/** A way of asking for an address that has once led around somebody's guard. */
export type Shape = { name: string; path: (path: string) => string; headers?: Record<string, string>; method?: string };

const same = (path: string): string => path;
const parameter = (path: string, text: string): string => `${path}${path.includes("?") ? "&" : "?"}${text}`;
const first = (path: string, change: (character: string) => string): string => `/${change(path[1] ?? "")}${path.slice(2)}`;

/** The headers are those that Next gives a meaning to when it talks to itself, or a proxy to what is behind it. */
export const shapes: readonly Shape[] = [
  { name: "plain", path: same },
  { name: "HEAD", path: same, method: "HEAD" },
  { name: "OPTIONS", path: same, method: "OPTIONS" },
  { name: ".rsc", path: (path) => `${path}.rsc` },
  { name: "?_rsc=", path: (path) => parameter(path, "_rsc=abcde") },
  { name: "RSC", path: same, headers: { rsc: "1" } },
  { name: "RSC, its own address", path: (path) => parameter(path, "_rsc=3lb4g"), headers: { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" } },
  { name: "prefetch", path: same, headers: { rsc: "1", "next-router-prefetch": "1" } },
  { name: "a segment", path: same, headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" } },
  { name: "a segment's file", path: (path) => `${path}.segments/_tree.segment.rsc` },
  { name: "x-nextjs-data", path: same, headers: { "x-nextjs-data": "1" } },
  { name: "/_next/data", path: (path) => `/_next/data/development${path}.json` },
  { name: "x-middleware-subrequest", path: same, headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-middleware-rewrite": "/" } },
  { name: "next-resume", path: same, headers: { "next-resume": "1", "x-next-resume-state-length": "2" } },
  { name: "next-resume, posted", path: same, headers: { "next-resume": "1" }, method: "POST" },
  { name: "x-original-url", path: () => "/", headers: { "x-original-url": "/admin/people", "x-rewrite-url": "/admin/people", "x-matched-path": "/admin/people", "x-invoke-path": "/admin/people" } },
  { name: "x-forwarded-for", path: same, headers: { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "localhost", "x-real-ip": "127.0.0.1" } },
  { name: "//", path: (path) => `/${path}` },
  { name: "// inside", path: (path) => path.replace("/admin", "/admin/") },
  { name: "upper case", path: (path) => path.replace("/admin", "/ADMIN") },
  { name: "%61dmin", path: (path) => first(path, (character) => `%${character.charCodeAt(0).toString(16)}`) },
  { name: "/%2e/", path: (path) => `/%2e${path}` },
  { name: "/x/%2e%2e/", path: (path) => `/about/%2e%2e${path}` },
  { name: "/x/../", path: (path) => `/about/..${path}` },
  { name: "\\", path: (path) => path.replace("/admin/", "/admin%5c") },
  { name: "trailing slash", path: (path) => `${path}/` },
  { name: "in Spanish", path: (path) => `/es${path}` },
  { name: "in English", path: (path) => `/en${path}` },
  { name: "kept", path: (path) => `/still/1/en${path}` },
  { name: ";", path: (path) => `${path};x=1` },
];
