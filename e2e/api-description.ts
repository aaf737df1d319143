import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { APIResponse } from "@playwright/test";
import { openApiDocument } from "@/domain/api/openapi";
import { expect } from "./fixtures";

type Response = { content?: Record<string, unknown>; headers?: Record<string, unknown> };
type Operation = { operationId: string; responses: Record<string, Response>; parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[] };
export type Description = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown>; headers: Record<string, unknown> } };

/** The description with every field named and no other allowed, so that an answer that says more fails too. */
export const strict = openApiDocument("http://localhost", { strict: true }) as unknown as Description;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(strict, "api");
const checks = new Map<string, ValidateFunction>();

const pointer = (...parts: string[]): string => `api#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

/** Fails unless this answer is one of those that the description has for this operation: status, media type, headers, body. */
export async function expectDescribed(answer: APIResponse, path: string, method = "get"): Promise<void> {
  const operation = strict.paths[path]?.[method];
  expect(operation, `${method} ${path} is described`).toBeDefined();
  const status = String(answer.status());
  const described = operation!.responses[status];
  expect(described, `${status} of ${method} ${path} is described; it said ${(await answer.text()).slice(0, 300)}`).toBeDefined();
  for (const name of Object.keys(described!.headers ?? {}).filter((one) => one !== "Link"))
    expect(answer.headers()[name.toLowerCase()], `${name} of ${status} ${path}`).toBeTruthy();
  const mediaType = (answer.headers()["content-type"] ?? "").split(";")[0]!;
  if (described!.content === undefined) return expect(await answer.text()).toBe("");
  expect(Object.keys(described!.content), `${status} of ${path}`).toContain(mediaType);
  if (!mediaType.endsWith("json")) return;
  const place = pointer("paths", path, method, "responses", status, "content", mediaType, "schema");
  if (!checks.has(place)) checks.set(place, ajv.compile({ $ref: place }));
  const check = checks.get(place)!;
  check(await answer.json());
  expect(check.errors, `${answer.url()} is what the description says`).toBeNull();
}
