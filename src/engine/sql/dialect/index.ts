import type { Dialect, DialectName } from "./dialect.js";
import { duckdb } from "./duckdb.js";
import { mariadb, mysql } from "./mariadb.js";
import { postgres } from "./postgres.js";
import { spark } from "./spark.js";

/** Every dialect by its name. */
export const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb, postgres, mariadb, mysql, spark };
