import { accessSync, constants, readdirSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program is, in PATH or one of the folders; undefined where it is in none. */
export function find(program: string, ...folders: string[]): string | undefined {
  for (const folder of [...(process.env.PATH ?? "").split(delimiter), ...folders]) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return realpathSync(path);
    } catch {
      // Not there: the next one.
    }
  }
  return undefined;
}

/** The folders in a folder, the one with the highest number first. */
export function versions(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => Number(b) - Number(a));
  } catch {
    return [];
  }
}

/** Who owns a server's folder and runs it. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The first of these users that there is, for servers that refuse to run as root; nobody where the tests do not. */
export function unprivileged(...names: string[]): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of names) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`the server must not run as root, and there is no user ${names.join(" or ")}`);
}
