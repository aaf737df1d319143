import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { onDatabase } from "./database-settings";

/** What the compiled engine exports; only the start function is called from here. */
type EngineExports = WebAssembly.Exports & { __wbindgen_start: () => void };
type Bindings = typeof bindings & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

let loaded: Promise<void> | undefined;

/**
 * Prisma's own migration engine, as WebAssembly out of the npm registry: the
 * ordinary CLI downloads a native engine from a host that many networks do not
 * reach. The package's entry file imports .wasm as a module, which Node cannot
 * do, so the two halves are put together here.
 */
async function loadEngine(): Promise<void> {
  const require = createRequire(import.meta.url);
  const bindingsFile = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(bindingsFile.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineImports() });
  (bindings as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports as EngineExports).__wbindgen_start();
}

const oneByteChar = 18;
const text = 25;

/**
 * The engine reads catalog columns of PostgreSQL's one-byte type "char", which
 * the adapter refuses and the engine wants as characters: the adapter is shown
 * text, and the answer is put right afterwards.
 */
async function connectAdapter(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const charColumns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool);
  Object.assign(pool, {
    async query(config: pg.QueryConfig) {
      const result = await query(config);
      // A script of several statements gives several results, and nobody reads them.
      if (Array.isArray(result)) return result;
      charColumns.set(result.rows, result.fields.flatMap((field, i) => (field.dataTypeID === oneByteChar ? [i] : [])));
      for (const field of result.fields) if (field.dataTypeID === oneByteChar) field.dataTypeID = text;
      return result;
    },
  });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (config) => {
    const result = await queryRaw(config);
    for (const i of charColumns.get(result.rows) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter cuts a script at every semicolon, also inside a function body; the server knows better.
  adapter.executeScript = async (script) => void (await query(script));
  return adapter;
}

/**
 * A factory of our own, because the one of the adapter connects its shadow
 * database to the real one when it was given a URL (in pg the URL wins over
 * `database`), and leaves connections open that then die with an error.
 */
function adapterFactory(url: string, pools: pg.Pool[]): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (to: string) => {
    const pool = new pg.Pool({ connectionString: to, max: 1 });
    pool.on("error", () => undefined);
    pools.push(pool);
    return { pool, adapter: await connectAdapter(pool) };
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => (await connect(url)).adapter,
    async connectToShadowDb() {
      const database = `followthrough_shadow_${randomUUID()}`;
      const main = await connect(url);
      await main.adapter.executeScript(`CREATE DATABASE "${database}"`);
      const shadow = await connect(onDatabase(url, database));
      shadow.adapter.dispose = async () => {
        await shadow.pool.end();
        await main.adapter.executeScript(`DROP DATABASE "${database}"`);
      };
      return shadow.adapter;
    },
  };
}

/**
 * The engine never clears the ten seconds it grants itself for Prisma's advisory
 * lock; with ordinary timers every command would end that much later.
 */
function engineImports(): WebAssembly.ModuleImports {
  const imports = { ...bindings } as unknown as WebAssembly.ModuleImports;
  for (const name of Object.keys(imports).filter((key) => key.startsWith("__wbg_setTimeout_"))) {
    imports[name] = (callback: () => void, delay: number) => setTimeout(callback, delay).unref();
  }
  return imports;
}

/** Runs `work` with a schema engine connected to `url`, and closes everything afterwards. */
export async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await (loaded ??= loadEngine());
  const pools: pg.Pool[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(url, pools));
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  }
}
