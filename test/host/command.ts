/** Runs what a script of package.json stands for; a failure is one line, not a stack. */
export async function command(body: () => Promise<void>): Promise<void> {
	try {
		await body();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
