import { inject } from "vitest";

/** A part of the runs of the others, for what tries a great deal in each: of a thousand in CI a quarter, or a tenth. */
export const fewer = (divisor: number) => ({ numRuns: Math.ceil(inject("fastCheck").numRuns / divisor) });

/** Whether so much is tried that what is rare must be among it. */
export const often = () => inject("fastCheck").numRuns >= 200;
