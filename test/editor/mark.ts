/** Stands, unseen, before each line that the tests print: VS Code prints many more. */
export const mark = '\u200b';
