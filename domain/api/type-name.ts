import type { JsonSchema } from "./json-schemas";

/** How the type of a field is written: its words, and the shapes that it names. */
export type TypeName = { kind: "text" | "number" | "whole" | "yes-no" | "nothing" | "object" | "anything" } | { shape: string } | { oneOf: string[] } | { list: TypeName } | { either: TypeName[] };

export function typeName(schema: JsonSchema): TypeName {
  const { $ref, type, enum: values, items, anyOf } = schema as JsonSchema & { $ref?: string; type?: string; enum?: string[]; items?: JsonSchema; anyOf?: JsonSchema[] };
  if ($ref !== undefined) return { shape: $ref.split("/").at(-1)! };
  if (anyOf !== undefined) return { either: anyOf.map(typeName) };
  if (values !== undefined) return { oneOf: values };
  if (type === "array" && items !== undefined) return { list: typeName(items) };
  const kinds: Record<string, "text" | "number" | "whole" | "yes-no" | "nothing" | "object"> =
    { string: "text", number: "number", integer: "whole", boolean: "yes-no", null: "nothing", object: "object" };
  return { kind: kinds[type ?? ""] ?? "anything" };
}
