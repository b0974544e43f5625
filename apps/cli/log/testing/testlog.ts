import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  COSIGNATURE_V1,
  ED25519,
  EMPTY_EDGE,
  encodeBundle,
  formatCheckpoint,
  formatVkey,
  growTree,
  HASH_SIZE,
  leafHash,
  parseTilePath,
  type SignatureAlgorithm,
  type Signer,
  signNote,
  TILE_WIDTH,
  verifierKey,
} from '@sandglass/tlog';

/** A signer with a fresh Ed25519 key. */
export function freshSigner(name: string, algorithm: SignatureAlgorithm = ED25519): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  return { key: verifierKey(name, algorithm, raw), sign: (message) => sign(null, message, privateKey) };
}

/** A log in memory that tests can bend: entries, tiles and checkpoint are what they set. */
export class TestLog {
  readonly signer = freshSigner('log.example/test');
  readonly witness = freshSigner('witness.example', COSIGNATURE_V1);
  entries: Buffer[] = [];
  tiles = new Map<string, Buffer>();
  checkpoint = '';
  /** Whether the log still serves the partial tiles of earlier checkpoints' sizes. */
  partials = true;
  /** Statuses to answer with before anything else, one a request. */
  failures: number[] = [];

  /** Replaces the log's content by these entries, and signs it. */
  hold(entries: readonly string[]): void {
    this.entries = entries.map((entry) => Buffer.from(entry));
    const { edge, tiles } = growTree(EMPTY_EDGE, this.entries.map(leafHash));
    this.tiles = new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, Buffer.from(tile.bytes)]));
    const text = formatCheckpoint({ origin: this.signer.key.name, size: edge.size, root: edge.root });
    this.checkpoint = signNote(text, [this.signer, this.witness], 1_700_000_000);
  }

  /** What stands at a path below the log's prefix. */
  resource(path: string): Buffer | undefined {
    if (path === 'checkpoint') return Buffer.from(this.checkpoint);
    if (path === 'vkey')
      return Buffer.from(`${formatVkey(this.signer.key)}\n${formatVkey(this.witness.key)}\n`);
    const resource = parseTilePath(path);
    const { index, width } = resource;
    if (width < TILE_WIDTH && !this.partials) return undefined;
    if (resource.kind === 'tile')
      return this.tiles.get(`${resource.level}/${index}`)?.subarray(0, width * HASH_SIZE);
    return encodeBundle(this.entries.slice(index * TILE_WIDTH, index * TILE_WIDTH + width));
  }
}

/** Serves a log at /log of a free port on loopback. */
export async function serve(log: TestLog): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const failure = log.failures.shift();
    if (failure !== undefined) return response.writeHead(failure).end();
    const path = /^\/log\/(.+)$/.exec(request.url ?? '')?.[1];
    const body = path === undefined ? undefined : log.resource(path);
    if (body === undefined) return response.writeHead(404).end('<html></html>');
    return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
