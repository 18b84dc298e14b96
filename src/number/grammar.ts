/** The grammar of decimals given as text: sign, whole part, decimals, exponent. */
export const DECIMAL_PATTERN = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?$/;

/** Longest decimal text that is read; it bounds the time that one number can cost. */
export const DECIMAL_LENGTH = 1100;
