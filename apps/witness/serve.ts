import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { formatVkey, MAX_NOTE_BYTES, type VerifierKey } from '@sandglass/tlog';
import type { Answer, Witness } from './witness.ts';

/** A note, and 63 lines of a proof before it. */
const BODY_BYTES_MAX = MAX_NOTE_BYTES + 64 * 64;
const TEXT = 'text/plain; charset=utf-8';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a witness on this machine's loopback: `POST /add-checkpoint`, and `GET /vkey`, its key. Port 0: a free one. */
export async function listen(witness: Witness, key: VerifierKey, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answerTo(request, witness, key)
      .catch(
        (error: unknown): Answer => ({
          status: 500,
          type: TEXT,
          body: `${error instanceof Error ? error.message : 'failed'}\n`,
        }),
      )
      .then((answer) => send(response, answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const at = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerTo(request: IncomingMessage, witness: Witness, key: VerifierKey): Promise<Answer> {
  const { method, url } = request;
  if (url === '/vkey' && method === 'GET') return { status: 200, type: TEXT, body: `${formatVkey(key)}\n` };
  if (url !== '/add-checkpoint') {
    return { status: 404, type: TEXT, body: 'A witness answers POST /add-checkpoint and GET /vkey.\n' };
  }
  if (method !== 'POST') return { status: 405, type: TEXT, body: 'Use POST.\n' };
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413, type: TEXT, body: 'A checkpoint is shorter than that.\n' };
  return witness.add(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > BODY_BYTES_MAX) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
