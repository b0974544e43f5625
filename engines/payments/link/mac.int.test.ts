import { connect, createServer, type Socket } from 'node:net';
import {
  decode,
  encode,
  FrameReader,
  frame,
  hostHeader,
  type Iso8583Message,
  type MessageParts,
  UNIONPAY_HOST,
} from '@sandglass/iso8583';
import { systemClock } from '@sandglass/time';
import { afterEach, describe, expect, test } from 'vitest';
import { LinkClient } from './connect.ts';
import { type LinkServer, listenLinks } from './listen.ts';
import type { LineSecurity, MacAlgorithm } from './mac-keys.ts';
import { answerTo } from './match.ts';
import type { LinkOptions } from './options.ts';

const now = () => systemClock.now();
const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
const SECRET = Buffer.alloc(32, 7);
const form = UNIONPAY_HOST.frame!;
const purchase = (stan: number): MessageParts => ({
  mti: '0200',
  fields: { 4: '000000001000', 7: '0116020000', 11: String(stan).padStart(6, '0'), 32: '48023310' },
});

const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

/** A line on which somebody sits who may change each message, by the way it goes. */
class Meddler {
  readonly passed: { readonly way: 'there' | 'back'; readonly bytes: Buffer }[] = [];
  meddle: (bytes: Buffer, way: 'there' | 'back') => readonly Buffer[] = (bytes) => [bytes];
  there: Socket | undefined;

  async open(port: number): Promise<number> {
    const server = createServer((near) => {
      const far = connect({ host: '127.0.0.1', port });
      this.there = far;
      this.#carry(near, far, 'there');
      this.#carry(far, near, 'back');
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closings.push(async () => server.close());
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  #carry(from: Socket, to: Socket, way: 'there' | 'back'): void {
    const reader = new FrameReader(form);
    from.on('error', () => to.destroy());
    from.on('data', (chunk) => {
      for (const bytes of reader.push(chunk)) {
        this.passed.push({ way, bytes: Buffer.from(bytes) });
        for (const out of this.meddle(Buffer.from(bytes), way)) to.write(frame(form, out));
      }
    });
  }
}

async function line(
  security: LineSecurity,
  other: LineSecurity | undefined = security,
  of: Partial<LinkOptions & { keyMs: number }> = {},
) {
  const done: string[] = [];
  const troubles: string[] = [];
  const common = {
    dialect: UNIONPAY_HOST,
    preamble,
    trouble: (error: unknown) => troubles.push(String(error)),
  };
  const answer = async (message: Iso8583Message): Promise<MessageParts> => {
    done.push(message.get(11)!);
    return {
      mti: answerTo(message.mti),
      fields: { 7: message.get(7), 11: message.get(11), 32: message.get(32), 39: '00' },
    };
  };
  const server: LinkServer = await listenLinks(
    { ...common, answer, ...(other === undefined ? {} : { security: other }), port: 0 },
    now,
  );
  closings.push(() => server.close());
  const meddler = new Meddler();
  const port = await meddler.open(server.port);
  const client = new LinkClient(
    { ...common, answer: async () => undefined, answerMs: 200, security, port, ...of },
    now,
  );
  closings.push(() => client.stop());
  client.start();
  return { server, client, meddler, done, troubles };
}

describe.each<MacAlgorithm>(['retail', 'sm4'])('a line that is authenticated by %s', (algorithm) => {
  const security: LineSecurity = { secret: SECRET, algorithm };
  async function signedOn(of: Partial<LinkOptions & { keyMs: number }> = {}) {
    const ends = await line(security, security, of);
    await expect.poll(() => ends.client.signedOn).toBe(true);
    return ends;
  }

  test('carries a code in every message, and a key of its own from the beginning', async () => {
    const { client, meddler } = await signedOn();
    expect((await client.request(purchase(1))).kind).toBe('answered');
    const read = meddler.passed.map(({ bytes }) => decode(UNIONPAY_HOST, bytes));
    expect(read.map((of) => `${of.mti} ${of.get(70) ?? ''}`)).toEqual([
      '0800 101',
      '0810 101',
      '0800 001',
      '0810 001',
      '0200 ',
      '0210 ',
    ]);
    expect(read.every((of) => (of.get(64) ?? of.get(128))?.length === 16)).toBe(true);
  });

  test('does nothing of a request with any bit changed, and answers it not', async () => {
    const { client, meddler, done, troubles } = await signedOn();
    let n = 0;
    for (const at of [-1, -9, -20, -40, 60, 52]) {
      n += 1;
      meddler.meddle = (bytes, way) => {
        if (way === 'there') bytes[at < 0 ? bytes.length + at : at]! ^= 1;
        return [bytes];
      };
      expect(await client.request(purchase(n))).toEqual({ kind: 'unknown', why: 'time-out' });
    }
    expect(done).toEqual([]);
    expect(troubles.length).toBeGreaterThanOrEqual(n);
    meddler.meddle = (bytes) => [bytes];
    expect((await client.request(purchase(9))).kind).toBe('answered');
  });

  test('does not believe an approval that was a decline', async () => {
    const { client, meddler } = await signedOn();
    meddler.meddle = (bytes, way) => {
      const at = bytes.lastIndexOf('00', bytes.length - 9, 'latin1');
      if (way === 'back') bytes.write('05', at, 'latin1');
      return [bytes];
    };
    expect((await client.request(purchase(1))).kind).toBe('unknown');
  });

  test('a forged copy before the genuine message is dropped, and the genuine one is answered', async () => {
    const { client, meddler, done } = await signedOn();
    meddler.meddle = (bytes, way) => {
      const forged = Buffer.from(bytes);
      forged[forged.length - 1]! ^= 1;
      return way === 'there' ? [forged, bytes] : [bytes];
    };
    expect((await client.request(purchase(1))).kind).toBe('answered');
    expect(done).toEqual(['000001']);
  });

  test('changes its key while messages pass, and loses none', async () => {
    const { client, meddler } = await signedOn({ keyMs: 5, answerMs: 10_000 });
    let n = 0;
    const changes = () =>
      meddler.passed.filter(({ bytes }) => decode(UNIONPAY_HOST, bytes).get(70) === '101').length;
    while (changes() < 12) {
      const asked = Array.from({ length: 20 }, () => {
        n += 1;
        return client.request(purchase(n));
      });
      expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array(20).fill('answered'));
    }
  });

  test('does not take a message of the connection before', async () => {
    const { client, meddler, done, server, troubles } = await signedOn();
    await client.request(purchase(1));
    const old = meddler.passed.findLast(({ way }) => way === 'there')!.bytes;
    for (const link of server.links) link.close();
    await expect.poll(() => client.signedOn).toBe(false);
    await expect.poll(() => client.signedOn, { timeout: 5_000 }).toBe(true);
    const before = troubles.length;
    meddler.there!.write(frame(form, old));
    await expect.poll(() => troubles.length).toBe(before + 1);
    expect(done).toEqual(['000001']);
  });
});

test('ends that do not share their secret never sign on, nor do those of which one authenticates nothing', async () => {
  const security: LineSecurity = { secret: SECRET, algorithm: 'sm4' };
  for (const other of [
    { ...security, secret: Buffer.alloc(32, 8) },
    { ...security, algorithm: 'retail' as const },
  ]) {
    const { client, done, troubles } = await line(security, other);
    await expect.poll(() => troubles.length).toBeGreaterThan(0);
    expect(client.signedOn).toBe(false);
    expect((await client.request(purchase(1))).kind).toBe('unsent');
    expect(done).toEqual([]);
  }
  const { server, done } = await line(security);
  const socket = connect({ host: '127.0.0.1', port: server.port });
  closings.push(async () => socket.destroy());
  for (const parts of [{ mti: '0800', fields: { 7: '0116020000', 11: '000001', 70: '001' } }, purchase(5)])
    socket.write(frame(form, encode(UNIONPAY_HOST, { ...preamble, ...parts })));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toEqual([]);
});
