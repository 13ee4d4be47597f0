import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import type { Hand } from '../editor/hand.js';

/** A hand that answers on loopback to whoever knows its address. */
export interface HandServer {
	readonly url: string;
	close(): void;
}

/** Serves a hand, which may take its time to be there. */
export async function serveHand(hand: () => Promise<Hand>): Promise<HandServer> {
	const secret = randomBytes(16).toString('hex');
	const server = createServer(async (request, response) => {
		const [given, deed] = (request.url ?? '').slice(1).split('/');
		if (given !== secret || !deed) {
			response.writeHead(404).end();
			return;
		}
		const { status, answer } = await obey(await hand(), deed, await text(request));
		response
			.writeHead(status, {
				'Access-Control-Allow-Origin': '*',
				'Content-Type': 'application/json',
			})
			.end(JSON.stringify(answer ?? null));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/${secret}`,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}

async function obey(hand: Hand, deed: string, order: string) {
	try {
		const act = Reflect.get(hand, deed) as (...order: unknown[]) => Promise<unknown>;
		return { status: 200, answer: await act(...(JSON.parse(order) as unknown[])) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { status: 500, answer: stripVTControlCharacters(message).trim() };
	}
}
