import * as vscode from 'vscode';

/** A file system of a test's own, whose files come when the test says so, or not at all. */
export class Lender implements vscode.FileSystemProvider {
	readonly #scheme: string;
	readonly #files = new Map<string, Uint8Array>();
	readonly #held = new Map<string, Promise<void>>();
	readonly #releases = new Map<string, () => void>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	readonly #registration: vscode.Disposable;

	constructor(scheme: string) {
		this.#scheme = scheme;
		this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this);
	}

	/** Puts a file into the one folder there is, and says where it lies. */
	put(name: string, bytes: Uint8Array): vscode.Uri {
		this.#files.set(`/${name}`, bytes);
		return vscode.Uri.from({ scheme: this.#scheme, path: `/${name}` });
	}

	/** Lets everyone who reads the file wait. */
	hold(name: string): void {
		this.#held.set(`/${name}`, new Promise((resolve) => this.#releases.set(`/${name}`, resolve)));
	}

	/** Lets them have it. */
	release(name: string): void {
		this.#releases.get(`/${name}`)?.();
	}

	/** From now on nobody can read anything. */
	close(): void {
		this.#registration.dispose();
	}

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat({ path }: vscode.Uri): vscode.FileStat {
		const { Directory, File } = vscode.FileType;
		if (path === '/') {
			return { type: Directory, ctime: 0, mtime: 0, size: 0 };
		}
		return { type: File, ctime: 1, mtime: 1, size: this.#bytes(path).length };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
	}

	async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
		await this.#held.get(path);
		return this.#bytes(path);
	}

	createDirectory(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	writeFile(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	delete(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}

	#bytes(path: string): Uint8Array {
		const bytes = this.#files.get(path);
		if (!bytes) {
			throw vscode.FileSystemError.FileNotFound(path);
		}
		return bytes;
	}
}
