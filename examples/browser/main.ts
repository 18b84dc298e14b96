/** A page that scores in the browser: `npx tsx examples/browser/main.ts [PORT]`. */
import { serve } from "./serve.js";

const port = Number(process.argv[2] ?? 3002);
(await serve()).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}`));
