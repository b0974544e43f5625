import { connect, createServer, type Socket } from 'node:net';
import {
  type Dialect,
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
import { readPrivateData } from '../iso/private-data.ts';
import type { Answer } from './answer.ts';
import { LinkClient } from './connect.ts';
import { type LinkServer, listenLinks } from './listen.ts';
import { type LineSecurity, type MacAlgorithm, onlySecret } from './mac-keys.ts';
import { answerTo } from './match.ts';
import { transmission } from './network-message.ts';
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

/** The same with field 18 of any characters: what its end writes the other cannot read. */
const LOOSE: Dialect = {
  ...UNIONPAY_HOST,
  elements: { ...UNIONPAY_HOST.elements, 18: { ...UNIONPAY_HOST.elements[18]!, attribute: 'an4' } },
};

/** The same with thirteen digits in field 4. */
const LONG_AMOUNT: Dialect = {
  ...UNIONPAY_HOST,
  elements: { ...UNIONPAY_HOST.elements, 4: { ...UNIONPAY_HOST.elements[4]!, attribute: 'n13' } },
};

/** Somebody without a key writes these messages, and hears what comes. */
async function raw(
  port: number,
  ...messages: readonly Buffer[]
): Promise<{ readonly heard: Iso8583Message[] }> {
  const socket = connect({ host: '127.0.0.1', port });
  closings.push(async () => socket.destroy());
  const heard: Iso8583Message[] = [];
  const reader = new FrameReader(form);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    for (const bytes of reader.push(chunk)) heard.push(decode(UNIONPAY_HOST, bytes));
  });
  for (const bytes of messages) socket.write(frame(form, bytes));
  return { heard };
}

async function line(
  security: LineSecurity,
  other: LineSecurity | undefined = security,
  of: Partial<LinkOptions & { keyMs: number }> = {},
  ofServer: Partial<LinkOptions> = {},
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
    { ...common, answer, ...(other === undefined ? {} : { security: other }), port: 0, ...ofServer },
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

describe.each<MacAlgorithm>(['aes', 'sm4', 'retail'])('a line that is authenticated by %s', (algorithm) => {
  const security: LineSecurity = { secrets: onlySecret(SECRET), algorithm };
  async function signedOn(
    of: Partial<LinkOptions & { keyMs: number }> = {},
    ofServer: Partial<LinkOptions> = {},
  ) {
    const shared = of.security ?? security;
    const ends = await line(shared, shared, of, ofServer);
    await expect.poll(() => ends.client.signedOn).toBe(true);
    return ends;
  }

  test('carries a code in every message, and a key of its own from the beginning', async () => {
    const { client, meddler } = await signedOn({ answerMs: 10_000 });
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

  test('goes over to a new secret while messages pass, and loses none', async () => {
    let shared = [{ version: 1, secret: SECRET }];
    const { client, meddler, done } = await signedOn({
      answerMs: 10_000,
      security: { algorithm, secrets: () => shared },
    });
    let n = 0;
    for (let version = 2; version <= 6; version += 1) {
      const asked: Promise<Answer>[] = [];
      const ask = (count: number): void => {
        for (let more = 0; more < count; more += 1) {
          n += 1;
          asked.push(client.request(purchase(n)));
        }
      };
      ask(20);
      shared = [...shared, { version, secret: Buffer.alloc(32, version) }];
      const taken = client.takeNewest();
      ask(20);
      expect(await taken).toBe(true);
      shared = shared.slice(-1);
      ask(20);
      expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(Array(60).fill('answered'));
    }
    expect(done.length).toBe(n);
    const changes = meddler.passed.flatMap(({ bytes, way }) => {
      const read = decode(UNIONPAY_HOST, bytes);
      return way === 'there' && read.get(70) === '101' ? [readPrivateData(read.get(48))?.get('KV')] : [];
    });
    expect(changes).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('takes nothing by a secret that is over: no message of a key that it brought, no key, no beginning', async () => {
    let shared = [{ version: 1, secret: SECRET }];
    const secrets = (): typeof shared => shared;
    const { client, meddler, done, server, troubles } = await signedOn({ security: { algorithm, secrets } });
    await client.request(purchase(1));
    const old = meddler.passed.findLast(({ way }) => way === 'there')!.bytes;
    shared = [...shared, { version: 2, secret: Buffer.alloc(32, 2) }];
    expect(await client.takeNewest()).toBe(true);
    const before = troubles.length;
    // While both are shared, what went under the older one is still good.
    meddler.there!.write(frame(form, old));
    await expect.poll(() => done).toEqual(['000001', '000001']);
    shared = shared.slice(-1);
    meddler.there!.write(frame(form, old));
    await expect.poll(() => troubles.length).toBe(before + 1);
    const thief = new LinkClient(
      {
        dialect: UNIONPAY_HOST,
        preamble,
        security: { secrets: onlySecret(SECRET), algorithm },
        answerMs: 100,
        answer: async () => undefined,
        port: server.port,
      },
      now,
    );
    closings.push(() => thief.stop());
    thief.start();
    await expect.poll(() => troubles.length).toBe(before + 2);
    expect(thief.signedOn).toBe(false);
    expect((await client.request(purchase(2))).kind).toBe('answered');
    expect(done).toEqual(['000001', '000001', '000002']);
  });

  test('begins and goes on by the older secret while the other end does not have the newest', async () => {
    const older = { version: 1, secret: SECRET };
    const newer = { version: 2, secret: Buffer.alloc(32, 2) };
    let theirs = [older];
    const { client } = await signedOn(
      { security: { algorithm, secrets: () => [older, newer] } },
      { security: { algorithm, secrets: () => theirs } },
    );
    expect(await client.changeKey()).toBe(true);
    expect(await client.takeNewest()).toBe(false);
    expect((await client.request(purchase(1))).kind).toBe('answered');
    theirs = [older, newer];
    expect(await client.takeNewest()).toBe(true);
    theirs = [newer];
    expect((await client.request(purchase(2))).kind).toBe('answered');
  });

  test('does not take a message of the connection before', async () => {
    const { client, meddler, done, server, troubles } = await signedOn();
    await client.request(purchase(1));
    const old = meddler.passed.findLast(({ way }) => way === 'there')!.bytes;
    for (const link of server.links) link.close();
    await expect.poll(() => client.signedOn).toBe(false);
    await expect.poll(() => client.signedOn).toBe(true);
    const before = troubles.length;
    meddler.there!.write(frame(form, old));
    await expect.poll(() => troubles.length).toBe(before + 1);
    expect(done).toEqual(['000001']);
  });

  test('of a whole recorded connection, played again, nothing but its beginning is taken', async () => {
    const { client, meddler, done, server, troubles } = await signedOn({ answerMs: 10_000 });
    await client.request(purchase(1));
    await client.changeKey();
    await client.request(purchase(2));
    const record = meddler.passed.filter(({ way }) => way === 'there').map(({ bytes }) => bytes);
    await client.stop();
    const { heard } = await raw(server.port, ...record);
    // The key change is answered; the key that it makes here is another one.
    await expect.poll(() => troubles.length).toBe(record.length - 1);
    await expect.poll(() => heard.map((of) => `${of.mti} ${of.get(39)}`)).toEqual(['0810 00']);
    expect([...server.links].map((link) => link.signedOn)).toEqual([false]);
    expect(server.state.dropped).toBe(record.length - 1);
    expect(done).toEqual(['000001', '000002']);
  });

  test('an end that is sent its own messages back signs on to nobody', async () => {
    const mirror = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    });
    await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
    const address = mirror.address() as { port: number };
    const troubles: string[] = [];
    let reached = 0;
    const client = new LinkClient(
      {
        dialect: UNIONPAY_HOST,
        preamble,
        security,
        answerMs: 100,
        answer: async () => undefined,
        port: address.port,
        trouble: (error) => troubles.push(String(error)),
        reached: () => {
          reached += 1;
        },
      },
      now,
    );
    closings.push(
      async () => mirror.close(),
      () => client.stop(),
    );
    client.start();
    await expect.poll(() => troubles.length).toBeGreaterThan(1);
    expect(troubles[0]).toContain('0800 of the line is not authentic');
    expect([reached, client.signedOn]).toEqual([0, false]);
  });

  test('a key change that is played again within its connection changes nothing', async () => {
    const { client, meddler, done } = await signedOn({ answerMs: 10_000 });
    expect(await client.changeKey()).toBe(true);
    const change = meddler.passed.findLast(
      ({ way, bytes }) => way === 'there' && decode(UNIONPAY_HOST, bytes).get(70) === '101',
    )!;
    meddler.there!.write(frame(form, change.bytes));
    for (const n of [1, 2]) expect((await client.request(purchase(n))).kind).toBe('answered');
    expect(done).toEqual(['000001', '000002']);
  });

  test('what is not authentic does not keep a dead line up', async () => {
    const { client, meddler, server } = await signedOn({}, { echoMs: 60, answerMs: 60 });
    await client.request(purchase(1));
    const forged = meddler.passed.findLast(({ way }) => way === 'there')!.bytes;
    forged[forged.length - 1]! ^= 1;
    meddler.meddle = () => [];
    const open = [...server.links][0]!;
    const noise = setInterval(() => meddler.there?.write(frame(form, forged)), 10);
    closings.push(async () => clearInterval(noise));
    await expect.poll(() => open.isOpen).toBe(false);
  });

  test('thirteen digits of amount are answered 30, and nothing is done', async () => {
    const { client, done, server } = await signedOn({ dialect: LONG_AMOUNT, answerMs: 10_000 });
    const fields = { ...purchase(1).fields, 4: '1000000001000', 7: transmission(now()) };
    const answer = await client.request({ ...purchase(1), fields });
    expect(answer.kind === 'answered' && answer.message.get(39)).toBe('30');
    expect([done, server.state.dropped]).toEqual([[], 0]);
  });

  test('what the other end wrote wrongly is answered 30; the same with a false code is dropped', async () => {
    const { client, meddler, done, server } = await signedOn({ dialect: LOOSE });
    const wrong = { ...purchase(1), fields: { ...purchase(1).fields, 18: 'FOOD' } };
    const answer = await client.request(wrong);
    expect(answer.kind === 'answered' && answer.message.get(39)).toBe('30');
    expect(server.state.dropped).toBe(0);
    meddler.meddle = (bytes, way) => {
      if (way === 'there') bytes[bytes.length - 1]! ^= 1;
      return [bytes];
    };
    expect((await client.request(wrong)).kind).toBe('unknown');
    expect([done, server.state.dropped]).toEqual([[], 1]);
  });
});

test('ends that do not share their secret never sign on, nor do those of which one authenticates nothing', async () => {
  const security: LineSecurity = { secrets: onlySecret(SECRET), algorithm: 'sm4' };
  for (const other of [
    { ...security, secrets: onlySecret(Buffer.alloc(32, 8)) },
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
