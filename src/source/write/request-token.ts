import { fingerprintOf } from "../../shape/fingerprint.js";

/**
 * A token that is the same for the same request and another one for another: 64 bits of its JSON, in 26 characters. It tells
 * requests apart, and protects nothing.
 */
export const requestToken = (body: unknown): string => `steelyard-${fingerprintOf(JSON.stringify(body))}`;
