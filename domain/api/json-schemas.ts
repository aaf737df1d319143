import { z } from "zod";
import { fieldWords } from "./codebook";
import { components, type ComponentName } from "./components";
import type { Endpoint } from "./endpoint";

export type JsonSchema = { [key: string]: unknown; properties?: Record<string, JsonSchema>; description?: string };

const home = "#/components/schemas/";

/**
 * The JSON Schemas (2020-12, as OpenAPI 3.1 has them) of all shapes, referring to each other, with what each
 * field means. `strict` forbids fields that are not named: for our tests. The published ones do not, so that
 * a new field breaks nobody's check.
 */
export function componentSchemas({ strict = false }: { strict?: boolean } = {}): Record<ComponentName, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${home}${id}` }) as unknown as { schemas: Record<ComponentName, JsonSchema> };
  for (const [name, schema] of Object.entries(schemas) as [ComponentName, JsonSchema][]) {
    tidy(schema, strict);
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      const meaning = fieldWords(name, field);
      if (meaning !== null) property.description = meaning.en;
    }
  }
  return schemas;
}

/** Takes away what a part of a document does not say of itself: its own address and dialect. */
function tidy(node: unknown, strict: boolean): void {
  if (typeof node !== "object" || node === null) return;
  const object = node as JsonSchema;
  delete object.$schema;
  delete object.$id;
  if (!strict && object.additionalProperties === false) delete object.additionalProperties;
  for (const [key, inner] of Object.entries(object)) {
    if (key === "properties") for (const property of Object.values(inner as object)) tidy(property, strict);
    else tidy(inner, strict);
  }
}

/** A parameter as it is written in an address. */
export function parameterSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  return rest;
}

/** What a write takes: the fields of its schema, without those that its address or a header says. */
export function bodySchema({ schema, without }: NonNullable<Endpoint["body"]>): JsonSchema {
  const { $schema: _dialect, ...written } = z.toJSONSchema(schema, { unrepresentable: "any" }) as JsonSchema;
  const fields = Object.entries(written.properties ?? {}).filter(([name]) => !without.includes(name));
  return asWritten({ type: "object", properties: Object.fromEntries(fields), required: (written.required as string[]).filter((name) => !without.includes(name)), additionalProperties: false });
}

/** A schema tells what comes out of it; of what goes in, a field with a default may be left out, and what is tidied is a text. */
function asWritten<Node>(node: Node): Node {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((inner) => asWritten(inner as unknown)) as Node;
  if (Object.keys(node).length === 0) return { type: "string" } as Node;
  const { properties, required, default: given, ...rest } = node as JsonSchema & { required?: string[] };
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asWritten(value)]));
  if (properties === undefined) return { ...inner, ...(given === undefined ? {} : { default: given }) } as Node;
  return {
    ...inner, ...(given === undefined ? {} : { default: given }),
    properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, asWritten(property)])),
    required: (required ?? []).filter((name) => properties[name]?.default === undefined),
  } as Node;
}
