/** What the client uses of zeromq, so that its types are checked before the notebooks' own packages are installed. */
declare module "zeromq" {
  /** A socket for requests and their answers, in any order. */
  export class Dealer {
    constructor(options?: { linger?: number });
    connect(address: string): void;
    send(parts: readonly (string | Uint8Array)[]): Promise<void>;
    receive(): Promise<Buffer[]>;
    close(): void;
  }

  /** A socket that hears what is published. */
  export class Subscriber {
    constructor(options?: { linger?: number });
    connect(address: string): void;
    subscribe(...prefixes: string[]): void;
    receive(): Promise<Buffer[]>;
    close(): void;
  }
}
