/** A theme of each kind: what pictures of it are called, and what VS Code calls it. */
export const themes = [
	['light', 'Default Light Modern'],
	['dark', 'Default Dark Modern'],
	['high-contrast', 'Default High Contrast'],
	['high-contrast-light', 'Default High Contrast Light'],
] as const;
