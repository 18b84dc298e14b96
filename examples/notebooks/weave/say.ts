/**
 * Words in the code of a notebook: the English notebook has the first text there, the Chinese one the second. In the notebooks
 * themselves nothing of it is left; the function is for whoever checks the types of the source.
 */
export const say = <A extends string, B extends string>(english: A, chinese: B): A | B =>
  english === "" ? english : chinese;
