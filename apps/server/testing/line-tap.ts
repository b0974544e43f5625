import { Socket } from 'node:net';
import { vi } from 'vitest';

/** What one end of a connection wrote. */
interface Way {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly bytes: Buffer[];
}

/**
 * Listens in on every connection of this process: what either end writes is kept as it goes out, a connection and a way apart, so that
 * what is cut over two writes is found all the same.
 */
export class LineTap {
  readonly #ways = new Map<Socket, Way>();
  readonly #spy;

  constructor() {
    const ways = this.#ways;
    const { write } = Socket.prototype;
    const heard = function (this: Socket, ...said: Parameters<Socket['write']>): boolean {
      const [what, encoding] = said as [string | Uint8Array, unknown];
      const way = ways.get(this) ?? { from: this.localPort, to: this.remotePort, bytes: [] };
      ways.set(this, way);
      const named = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
      way.bytes.push(typeof what === 'string' ? Buffer.from(what, named) : Buffer.from(what));
      return write.apply(this, said);
    };
    this.#spy = vi.spyOn(Socket.prototype, 'write').mockImplementation(heard as Socket['write']);
  }

  /** All that went over lines to and from a port; without one, over every connection. */
  heard(port?: number): readonly Buffer[] {
    return [...this.#ways.values()]
      .filter(({ from, to }) => port === undefined || from === port || to === port)
      .map(({ bytes }) => Buffer.concat(bytes));
  }

  /** Listens no more. */
  close(): void {
    this.#spy.mockRestore();
  }
}

/**
 * The ways in which a number may be written into bytes: in figures, grouped, as hexadecimal of figures, packed two to a byte on either
 * half, as EBCDIC (IBM 1047), in Base64; and without its check digit and what a masked one may show, as PIN blocks have it.
 */
export function formsOf(number: string): ReadonlyMap<string, (bytes: Buffer) => boolean> {
  const part = number.slice(-13, -1);
  const ebcdic = Buffer.from([...number].map((digit) => 0xf0 + Number(digit)));
  const text = (bytes: Buffer): string => bytes.toString('latin1');
  return new Map([
    ['figures', (bytes) => text(bytes).includes(number)],
    [
      'groups',
      (bytes) =>
        text(bytes)
          .replace(/(?<=\d)[\s-](?=\d)/g, '')
          .includes(number),
    ],
    ['twelve figures of it', (bytes) => text(bytes).includes(part)],
    ['packed', (bytes) => bytes.toString('hex').includes(number)],
    ['twelve figures, packed', (bytes) => bytes.toString('hex').includes(part)],
    [
      'hexadecimal of figures',
      (bytes) => text(bytes).toLowerCase().includes(Buffer.from(number).toString('hex')),
    ],
    ['EBCDIC', (bytes) => bytes.includes(ebcdic)],
    ['Base64', (bytes) => [0, 1, 2].some((offset) => text(bytes).includes(inBase64(number, offset)))],
  ]);
}

/** What is sure of a text's Base64 where so many bytes of something else stand before it. */
function inBase64(text: string, offset: number): string {
  const whole = Buffer.from('\0'.repeat(offset) + text).toString('base64');
  const first = Math.ceil((offset * 8) / 6);
  return whole.slice(first, Math.floor(((offset + text.length) * 8) / 6));
}
