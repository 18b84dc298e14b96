/** Decimals of weights, shares and progress. */
export const DECIMALS = 4;

/** 1 in units of 10^−4. */
export const ONE = 10_000n;
