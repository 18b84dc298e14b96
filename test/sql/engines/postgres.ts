import { dirname, join } from "node:path";
import { Client } from "pg";
import { named, pieces } from "./cells.js";
import { type ColumnType, type Database, type Engine, quoted, type Row } from "./database.js";
import { Household } from "./household.js";
import { find, unprivileged, versions } from "./programs.js";

const DEBIAN = "/usr/lib/postgresql";
/** The type number of a boolean. Everything else stays the text that the server wrote. */
const BOOL = 16;
const types = {
  getTypeParser: (oid: number) => (text: string) => (oid === BOOL ? text === "t" : text),
};
/** Rows of one statement. */
const PIECE = 5_000;
/** Nothing here has to outlive the server. Clients come by a socket in its own folder, which nobody else may enter. */
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses="];

const program = () => find("initdb", ...versions(DEBIAN).map((version) => join(DEBIAN, version, "bin")));

/**
 * PostgreSQL with a data folder of its own. It sorts text as the Unicode collation has it and not by code points, as most
 * installations do: whoever relies on an order has to ask for it.
 */
export const postgres: Engine = {
  missing: async () => (program() ? undefined : `no server, neither in PATH nor in ${DEBIAN}`),
  start,
};

async function start(): Promise<Database> {
  const initdb = program() as string;
  const home = new Household("postgres", unprivileged("postgres", "nobody"));
  try {
    const data = join(home.folder, "data");
    const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=und"];
    await home.run(
      initdb,
      "-D",
      data,
      "-U",
      "steelyard",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-sync",
      ...locale,
    );
    const server = home.serve(
      "SIGINT",
      join(dirname(initdb), "postgres"),
      ...["-D", data, "-k", home.folder],
      ...SETTINGS.flatMap((setting) => ["-c", setting]),
    );
    const client = await server.answers(async () => {
      const client = new Client({ host: home.folder, user: "steelyard", database: "postgres", types });
      await client.connect();
      return client;
    });
    return await serving(client, () => home.stop());
  } catch (error) {
    await home.stop();
    throw error;
  }
}

async function serving(client: Client, stop: () => Promise<void>): Promise<Database> {
  async function query(text: string): Promise<Row[]> {
    const { fields, rows } = await client.query<Row[string][]>({ text, rowMode: "array" });
    return named(
      fields.map(({ name }) => name),
      rows,
    );
  }
  const [about] = await query("SHOW server_version");
  return {
    name: "postgres",
    version: String(about?.server_version),
    async load(table, columns, rows) {
      const name = quoted(table, '"');
      const declared = columns.map((column) => `${quoted(column.name, '"')} ${sqlType(column.type)}`);
      await client.query(`DROP TABLE IF EXISTS ${name}`);
      await client.query(`CREATE TABLE ${name} (${declared})`);
      const arrays = columns.map(({ type }, place) => `$${place + 1}::${sqlType(type)}[]`);
      for (const piece of pieces(columns, rows, PIECE))
        await client.query(`INSERT INTO ${name} SELECT * FROM unnest(${arrays})`, piece);
    },
    query,
    async execute(sql) {
      await client.query(sql);
    },
    async stop() {
      await client.end();
      await stop();
    },
  };
}

function sqlType(type: ColumnType): string {
  return type === "integer" ? "bigint" : type;
}
