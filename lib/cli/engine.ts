import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine as Engine, SchemaFilter } from "@prisma/schema-engine-wasm";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

export type SchemaFile = { path: string; content: string };
type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

export const everything: SchemaFilter = { externalTables: [], externalEnums: [] };

/** PostgreSQL's one-letter type "char", which only its catalogues use. */
const CHAR = 18;
const TEXT = 25;

/**
 * The adapter as migrations need it. The library's own cuts a script at every semicolon, also inside the body of a
 * function; here the server takes the script whole, and so all of it or nothing. It also refuses the type "char",
 * without which no catalogue can be read.
 */
function forMigrations(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryArrayResult>;
  const letters = new WeakMap<object, number[]>();
  Object.assign(pool, {
    query: async (config: pg.QueryConfig) => {
      const result = await query(config);
      const positions = [];
      for (const [position, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID !== CHAR) continue;
        field.dataTypeID = TEXT;
        positions.push(position);
      }
      if (result.rows) letters.set(result.rows, positions);
      return result;
    },
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    for (const position of letters.get(result.rows) ?? [])
      result.columnTypes[position] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error: unknown) => {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const { code = "", severity = "ERROR", message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
    });
  };
  return adapter;
}

class MigrationAdapter extends PrismaPg {
  constructor(private readonly url: string) {
    super({ connectionString: url, max: 2, idleTimeoutMillis: 500, allowExitOnIdle: true });
  }

  override async connect() {
    return forMigrations(await super.connect());
  }

  /** A scratch database on the same server. The library's own ends up in the real one when given a connection string. */
  override async connectToShadowDb() {
    const name = `thi_dua_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
    const url = new URL(this.url);
    url.pathname = `/${name}`;
    const server = await this.connect();
    await server.executeScript(`CREATE DATABASE ${name}`);
    const shadow = await new MigrationAdapter(url.toString()).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await server.executeScript(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.dispose();
    };
    return shadow;
  }
}

let loaded = false;

/**
 * Prisma's own schema engine, as WebAssembly. The command line would download a native one from a host of its own,
 * which many networks refuse; this one comes from the package registry with the rest, for exactly this version.
 */
async function load() {
  if (loaded) return;
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const imports = { ...glue } as unknown as WebAssembly.ModuleImports;
  for (const name of Object.keys(imports).filter((key) => key.startsWith("__wbg_setTimeout"))) {
    // Its ten seconds of patience for a lock should not keep a finished command from ending.
    imports[name] = (callback: () => void, delay: number) => setTimeout(callback, delay).unref();
  }
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  glue.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  loaded = true;
}

/** Runs `work` with the schema engine connected to one database. */
export async function withEngine<T>(
  connectionString: string,
  schema: SchemaFile[],
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  await load();
  const engine = await glue.SchemaEngine.new(
    { datamodels: schema.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(connectionString)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}
