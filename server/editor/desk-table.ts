import "server-only";
import { z } from "zod";
import type { Action } from "@/domain/permissions";
import type { Actor } from "../actor";
import type { Named, Paged, Words } from "./desk-read";

export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;
export type Slice = { of: number; rows: Row[] };

/** A list as it leaves: its columns by name, and its rows slice by slice. The first slice says how many there are in all. */
export type OpenTable = { columns: readonly string[]; slices: AsyncGenerator<Slice> };

/** One list of the desk: who may have it, and what a query makes of it; null for a query that means nothing. */
export type DeskTable = { action: Action; open: (actor: Actor, query: unknown) => OpenTable | null };

type Definition<Shape extends z.ZodRawShape, Column extends string> = {
  action: Action;
  /** The filters of its page, under the same names. */
  filter: Shape;
  columns: readonly Column[];
  read: (actor: Actor, filter: z.output<z.ZodObject<Shape, z.core.$strict>>) => AsyncGenerator<{ of: number; rows: Record<Column, Cell>[] }>;
};

export function deskTable<Shape extends z.ZodRawShape, Column extends string>({ action, filter, columns, read }: Definition<Shape, Column>): DeskTable {
  const schema = z.strictObject(filter);
  return {
    action,
    open: (actor, query) => {
      const parsed = schema.safeParse(query);
      return parsed.success ? { columns, slices: read(actor, parsed.data) } : null;
    },
  };
}

const atOnce = 500;

/** A list that is read page by page. */
export async function* inPages<From, To>(read: (page: number, size: number) => Promise<Paged<From>>, row: (from: From) => To): AsyncGenerator<{ of: number; rows: To[] }> {
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await read(page, atOnce);
    pages = found.pages;
    yield { of: found.of, rows: found.rows.map(row) };
  }
}

/** A list that is read at once: those that its page shows whole. */
export async function* whole<From, To>(read: () => Promise<readonly From[]>, row: (from: From) => To): AsyncGenerator<{ of: number; rows: To[] }> {
  const rows = await read();
  yield { of: rows.length, rows: rows.map(row) };
}

export const textOf = (words: Words | null): string | null => words?.text ?? null;
export const slugsOf = (named: readonly Named[]): string => named.map(({ slug }) => slug).join("|");
