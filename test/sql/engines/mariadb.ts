import { join } from "node:path";
import { type Connection, createConnection, type FieldInfo, type TypeCastFunction } from "mariadb";
import { named, pieces } from "./cells.js";
import { type ColumnType, type Database, type Engine, quoted } from "./database.js";
import { Household } from "./household.js";
import { find, unprivileged } from "./programs.js";

const SYSTEM = ["/usr/sbin", "/usr/local/sbin", "/usr/local/mysql/bin"];
/** Rows of one statement. */
const PIECE = 5_000;
/** Nothing here has to outlive the server. Clients come by a socket in its own folder, which nobody else may enter. */
const SETTINGS = [
  "--no-defaults",
  "--skip-networking",
  "--character-set-server=utf8mb4",
  "--innodb-flush-log-at-trx-commit=0",
  "--innodb-doublewrite=0",
  "--skip-log-bin",
];

/**
 * Everything stays the text that the server wrote, but for columns declared as booleans, which it takes for TINYINT(1). What a
 * comparison gives cannot be told from a number, and is "1" or "0".
 */
const typeCast: TypeCastFunction = (field) => {
  const text = field.string();
  return text !== null && field.type === "TINY" && field.columnLength === 1 ? text !== "0" : text;
};

const programs = () => [find("mariadb-install-db", ...SYSTEM), find("mariadbd", ...SYSTEM)];

/**
 * MariaDB with a data folder of its own, and with the modes of SQL and the collation that it has by itself: text is compared
 * without case and without spaces at the end.
 */
export const mariadb: Engine = {
  missing: async () => (programs().includes(undefined) ? "no server in PATH" : undefined),
  start,
};

async function start(): Promise<Database> {
  const [install, mariadbd] = programs() as [string, string];
  const home = new Household("mariadb", unprivileged("mysql", "nobody"));
  try {
    const data = `--datadir=${join(home.folder, "data")}`;
    const socket = join(home.folder, "socket");
    await home.run(
      install,
      "--no-defaults",
      data,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
    );
    const server = home.serve(
      "SIGTERM",
      mariadbd,
      ...SETTINGS,
      data,
      `--socket=${socket}`,
      `--tmpdir=${home.folder}`,
    );
    const connection = await server.answers(() =>
      createConnection({ socketPath: socket, user: "root", charset: "utf8mb4", typeCast }),
    );
    // The client asks for a mode of its own.
    await connection.query("SET sql_mode = DEFAULT");
    await connection.query("CREATE DATABASE steelyard");
    await connection.query("USE steelyard");
    return serving(connection, () => home.stop());
  } catch (error) {
    await home.stop();
    throw error;
  }
}

function serving(connection: Connection, stop: () => Promise<void>): Database {
  return {
    name: "mariadb",
    version: connection.serverVersion(),
    async load(table, columns, rows) {
      const name = quoted(table, "`");
      const declared = columns.map((column) => `${quoted(column.name, "`")} ${sqlType(column.type)}`);
      await connection.query(`CREATE OR REPLACE TABLE ${name} (${declared})`);
      for (const piece of pieces(columns, rows, PIECE)) {
        const given = columns.map(({ type }, place) =>
          type === "boolean" ? piece[place]?.map(bit) : piece[place],
        );
        const turned = (piece[0] ?? []).map((_, row) => given.map((column) => column?.[row]));
        await connection.batch(`INSERT INTO ${name} VALUES (${columns.map(() => "?")})`, turned);
      }
    },
    async query(sql) {
      const [rows, fields] = await connection.query({ sql, rowsAsArray: true, metaAsArray: true });
      const names: string[] = fields.map((field: FieldInfo) => field.name());
      return named(names, rows);
    },
    async execute(sql) {
      await connection.query(sql);
    },
    async stop() {
      await connection.end();
      await stop();
    },
  };
}

/** TRUE is a number here. */
function bit(text: string | null): string | null {
  return text === null ? null : text === "true" ? "1" : "0";
}

function sqlType(type: ColumnType): string {
  return type === "integer" ? "bigint" : type;
}
