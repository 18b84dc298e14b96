/**
 * What stands for `Promise` in the bundle where the host has none. zod asks of every value whether it is a promise (`instanceof`),
 * and does nothing else with the name as long as all checks are synchronous, as those of the library are: a class that nothing is
 * an instance of is answer enough. The global object of the host stays as it is.
 */
const there = (globalThis as { readonly Promise?: unknown }).Promise;
const stand = there ?? class {};

export { stand as Promise };
