/** Rows in batches by id, so that memory stays flat however many there are. */
export async function* inBatches<Row extends { id: string }>(
  load: (after: { id: { gt: string } } | Record<string, never>, take: number) => Promise<Row[]>, size = 500,
): AsyncGenerator<Row> {
  let last: string | null = null;
  for (;;) {
    const rows: Row[] = await load(last === null ? {} : { id: { gt: last } }, size);
    yield* rows;
    if (rows.length < size) return;
    last = rows.at(-1)!.id;
  }
}
