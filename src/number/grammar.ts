/** The grammar of decimals given as text: sign, whole part, decimals, exponent. */
export const DECIMAL_PATTERN = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?$/;

/** The grammar of ids, which name facts too. */
export const ID_PATTERN = /^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/;

/** Whether a text can be an id, or the name of a fact. */
export const isId = (text: string) => text.length <= 64 && ID_PATTERN.test(text);

/** The greatest whole number that every engine, and a JSON number wherever it is read, carries without loss: 15 digits. */
export const FIFTEEN_DIGITS = 999_999_999_999_999;

/** Longest decimal text that is read; it bounds the time that one number can cost. */
export const DECIMAL_LENGTH = 1100;
