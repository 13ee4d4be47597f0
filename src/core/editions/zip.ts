import { Inflate, inflateSync } from 'fflate';
import { Unreadable } from './problems.js';
import { finish, type Steps } from './steps.js';

/** The files of a zip archive, which are inflated one by one when they are asked for. */
export interface Zip {
	/** In the order of the archive, each once: of two with one name the last counts. */
	readonly names: readonly string[];
	/**
	 * The bytes of a file; nothing where there is none or it is damaged. All reads of an archive
	 * together give no more than the limit it was opened with; one that would is `edition.too-large`.
	 */
	read(name: string): Uint8Array | undefined;
	/** The same, with others in between. */
	readInSteps(name: string): Steps<Uint8Array | undefined>;
}

/**
 * Opens a zip archive by its central directory (APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16), or
 * gives nothing where there is none. `limit`: how many bytes may be inflated from it in all.
 *
 * What a file inflates to is counted while it is inflated, since what an archive says of its sizes
 * need not be true; that is why the directory is read here and not by fflate's `unzipSync`.
 */
export function openZip(bytes: Uint8Array, limit: number): Zip | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOfDirectory(view);
	if (end === undefined) {
		return undefined;
	}
	const entries = new Map<string, ZipEntry>();
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count && isAt(view, at, DIRECTORY_ENTRY, 46); index++) {
		const nameLength = view.getUint16(at + 28, true);
		const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
		entries.set(name, {
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			packed: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			header: view.getUint32(at + 42, true),
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	let left = limit;
	function* readInSteps(name: string): Steps<Uint8Array | undefined> {
		const entry = entries.get(name);
		const packed = entry && packedBytes(bytes, view, entry);
		const unpacked = entry && packed && (yield* unpack(entry, packed, left));
		left -= unpacked?.length ?? 0;
		return unpacked;
	}
	return {
		names: [...entries.keys()],
		read: (name) => finish(readInSteps(name)),
		readInSteps,
	};
}

interface ZipEntry {
	readonly encrypted: boolean;
	readonly method: number;
	readonly packed: number;
	readonly size: number;
	/** Where the file's own header is. */
	readonly header: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

const STORED = 0;
const DEFLATED = 8;

/** Deflate makes at most 1,032 bytes of one. */
const BEST_RATIO = 1032;
/** How much is inflated between two looks at how much has come out, in bytes of the archive. */
const PORTION = 0x4000;

function endOfDirectory(view: DataView): number | undefined {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
		if (view.getUint32(at, true) === END_OF_DIRECTORY) {
			return at;
		}
	}
	return undefined;
}

function isAt(view: DataView, at: number, signature: number, length: number): boolean {
	return at + length <= view.byteLength && view.getUint32(at, true) === signature;
}

/** Archives say whether a name is UTF-8, and are often wrong about it. */
function nameOf(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('latin1').decode(bytes);
	}
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: ZipEntry): Uint8Array | undefined {
	const { header, packed, encrypted } = entry;
	if (encrypted) {
		throw new Unreadable('edition.encrypted');
	}
	if (!isAt(view, header, FILE_HEADER, 30)) {
		return undefined;
	}
	const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
	return start + packed <= bytes.length ? bytes.subarray(start, start + packed) : undefined;
}

function* unpack(
	entry: ZipEntry,
	packed: Uint8Array,
	limit: number,
): Steps<Uint8Array | undefined> {
	if (entry.size > limit) {
		throw new Unreadable('edition.too-large');
	}
	if (entry.method === STORED) {
		return packed;
	}
	if (entry.method !== DEFLATED) {
		return undefined;
	}
	// What an archive says of a size must not be believed before there is room made for it.
	const size = Math.min(entry.size, packed.length * BEST_RATIO);
	try {
		// So little cannot grow beyond the limit, and is inflated in one go, which is faster.
		return packed.length * BEST_RATIO <= limit
			? inflateSync(packed, { out: new Uint8Array(size) })
			: yield* inflateInPortions(packed, size, limit);
	} catch (error) {
		if (error instanceof Unreadable) {
			throw error;
		}
		return undefined;
	}
}

function* inflateInPortions(packed: Uint8Array, size: number, limit: number): Steps<Uint8Array> {
	const unpacked = new Uint8Array(size);
	let length = 0;
	const inflate = new Inflate((portion) => {
		length += portion.length;
		if (length > Math.min(size, limit)) {
			throw new Unreadable('edition.too-large');
		}
		unpacked.set(portion, length - portion.length);
	});
	for (let at = 0; at < packed.length; at += PORTION) {
		inflate.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
		yield;
	}
	return unpacked.subarray(0, length);
}
