import pg from "pg";

export type Asked = { text: string; values: unknown[] };

/** Every statement that `work` sends to the database, in their order; what begins and ends a transaction is none. */
export async function queriesOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  function recording(this: unknown, config: unknown, ...rest: unknown[]): unknown {
    const { text, values } = typeof config === "string" ? { text: config, values: rest[0] } : (config as { text: string; values?: unknown });
    if (!/^(BEGIN|COMMIT|ROLLBACK)/i.test(text)) asked.push({ text, values: Array.isArray(values) ? values : [] });
    return original.call(this, config, ...rest);
  }
  Object.assign(pg.Client.prototype, { query: recording });
  try {
    await work();
  } finally {
    Object.assign(pg.Client.prototype, { query: original });
  }
  return asked;
}
