/**
 * Turns an English sentence with places `{0}`, `{1}` … into the user's language. The adapter gives
 * VS Code's; the first argument is always a literal, so that sentences can be collected.
 */
export type Localize = (sentence: string, ...values: readonly (string | number)[]) => string;
