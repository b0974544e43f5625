import { connect, type NetConnectOpts } from 'node:net';
import { findingOf, SCAN_MS_MAX, type Scanned, type Scanner } from './scanner.ts';

/** clamd's StreamMaxLength is above that by default. */
const CHUNK_BYTES = 65_536;
const REPLY_BYTES_MAX = 4_096;

/**
 * A scanner that speaks clamd's INSTREAM (clamd(8)): `zINSTREAM\0`, chunks with a 32-bit length before each, a length of
 * zero, and a reply `stream: OK` or `stream: NAME FOUND`.
 */
export function clamdScanner(where: NetConnectOpts, timeoutMs = SCAN_MS_MAX): Scanner {
  return {
    name: 'clamd',
    scan: async (bytes) => verdictOf(await ask(where, bytes, timeoutMs)),
  };
}

function ask(where: NetConnectOpts, bytes: Buffer, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(where);
    let reply = '';
    // Not the socket's own time-out: one that trickles on would never reach it.
    const timer = setTimeout(() => socket.destroy(new Error('the scanner took too long')), timeoutMs);
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
    socket.on('data', (text) => {
      reply += text.toString('latin1');
      if (reply.includes('\0') || reply.length > REPLY_BYTES_MAX) socket.end();
    });
    socket.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(reply.replace(/\0.*$/s, ''));
    });
  });
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function verdictOf(reply: string): Scanned {
  if (reply === 'stream: OK') return { state: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(reply);
  if (found === null) throw new Error(`the scanner answered ${JSON.stringify(reply.slice(0, 100))}`);
  return { state: 'infected', finding: findingOf(found[1]!) };
}
