import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
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
import { FaultProxy } from '../../../tests/fault-proxy.ts';
import { LinkClient } from './connect.ts';
import { type LinkServer, listenLinks } from './listen.ts';
import { answerTo } from './match.ts';
import type { LinkOptions } from './options.ts';

const now = () => systemClock.now();
const preamble = { header: hostHeader({ destination: '00010000', source: '48023310' }) };
const approve = async (message: Iso8583Message): Promise<MessageParts> => ({
  mti: answerTo(message.mti),
  fields: { 7: message.get(7), 11: message.get(11), 32: message.get(32), 39: '00' },
});
const purchase = (stan: number): MessageParts => ({
  mti: '0200',
  fields: {
    4: '000000001000',
    7: '0116020000',
    11: String(stan).padStart(6, '0'),
    32: '48023310',
    49: '156',
  },
});

const closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

interface Ends {
  readonly server: LinkServer;
  readonly client: LinkClient;
  readonly proxy: FaultProxy;
  readonly late: string[];
  readonly troubles: unknown[];
  /** How often the client reached the other end. */
  readonly reached: () => number;
}

async function ends(of: Partial<LinkOptions> = {}, ofServer: Partial<LinkOptions> = {}): Promise<Ends> {
  const late: string[] = [];
  const troubles: unknown[] = [];
  const common = { dialect: UNIONPAY_HOST, preamble, trouble: (error: unknown) => troubles.push(error) };
  const server = await listenLinks({ ...common, answer: approve, port: 0, ...ofServer }, now);
  closings.push(() => server.close());
  const proxy = new FaultProxy({ host: '127.0.0.1', port: server.port });
  const port = await proxy.listen();
  closings.push(() => proxy.close());
  let reached = 0;
  const client = new LinkClient(
    {
      ...common,
      answer: approve,
      answerMs: 300,
      port,
      late: (message) => late.push(message.toString()),
      reached: () => {
        reached += 1;
      },
      ...of,
    },
    now,
  );
  closings.push(() => client.stop());
  client.start();
  await expect.poll(() => client.signedOn).toBe(true);
  return { server, client, proxy, late, troubles, reached: () => reached };
}

describe('a link', () => {
  test('signs on, and many requests at once get their own answers in any order', async () => {
    const answers = async (message: Iso8583Message): Promise<MessageParts> => {
      // The later, the sooner.
      await wait(Math.max(0, 20 - Number(message.get(11))));
      const { mti, fields } = await approve(message);
      return { mti, fields: { ...fields, 38: message.get(11) } };
    };
    const { client, server } = await ends({ answerMs: 10_000 }, { answer: answers });
    expect([...server.links].map(({ signedOn }) => signedOn)).toEqual([true]);
    const asked = Array.from({ length: 500 }, (_, n) => client.request(purchase(n + 1)));
    const got = (await Promise.all(asked)).map((of) =>
      of.kind === 'answered' ? of.message.get(38) : of.why,
    );
    expect(got).toEqual(Array.from({ length: 500 }, (_, n) => String(n + 1).padStart(6, '0')));
  });

  test('a message that comes in crumbs is one message', async () => {
    const { client, proxy } = await ends({ answerMs: 5_000 });
    proxy.sliceBytes = 3;
    expect((await client.request(purchase(1))).kind).toBe('answered');
  });

  test('the same exchange is not asked twice while it is under way', async () => {
    const { client, proxy } = await ends();
    proxy.line = 'silent';
    const first = client.request(purchase(1));
    expect(await client.request(purchase(1))).toEqual({ kind: 'unsent', why: 'in-flight' });
    expect(await first).toEqual({ kind: 'unknown', why: 'time-out' });
  });

  test('no answer in time is unknown, and a late one is told apart', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { client, late } = await ends({}, { answer: (message) => held.then(() => approve(message)) });
    expect(await client.request(purchase(1))).toEqual({ kind: 'unknown', why: 'time-out' });
    release();
    await expect.poll(() => late.length).toBe(1);
    expect(late[0]).toContain('0210');
    expect((await client.request(purchase(2))).kind).toBe('answered');
  });

  test('what was asked when the line broke is unknown, and the line comes up again', async () => {
    const { client, proxy, reached } = await ends({}, { answer: () => new Promise(() => undefined) });
    const asked = client.request(purchase(1));
    proxy.reset();
    expect(await asked).toEqual({ kind: 'unknown', why: 'closed' });
    await expect.poll(() => client.signedOn).toBe(true);
    expect(reached()).toBe(2);
  });

  test('while the line is down nothing is sent, and it says so', async () => {
    const { client, proxy, server } = await ends();
    await proxy.close();
    await expect.poll(() => client.signedOn).toBe(false);
    expect(await client.request(purchase(1))).toEqual({ kind: 'unsent', why: 'closed' });
    expect(server.links.size).toBe(0);
  });

  test('an idle line that answers echoes stays up', async () => {
    let echoes = 0;
    const seen: LinkOptions['seen'] = (of) => {
      if (of.kind === 'message' && of.way === 'in' && 'get' in of.message && of.message.get(70) === '301')
        echoes += 1;
    };
    const { client, reached } = await ends({ echoMs: 30 }, { seen });
    await expect.poll(() => echoes).toBeGreaterThan(3);
    expect([client.signedOn, reached()]).toEqual([true, 1]);
  });

  test('a half-open line is found by its silence', async () => {
    const { client, proxy, reached } = await ends({ echoMs: 50, answerMs: 100 });
    proxy.line = 'silent';
    await expect.poll(() => client.signedOn).toBe(false);
    proxy.line = 'open';
    proxy.reset();
    await expect.poll(() => reached()).toBeGreaterThan(1);
  });

  test('an end that fails answers 96, and goes on', async () => {
    const { client, troubles } = await ends(
      {},
      {
        answer: async (message) => {
          if (message.get(11) === '000001') throw new Error('the database is away');
          return approve(message);
        },
      },
    );
    const answer = await client.request(purchase(1));
    expect(answer.kind === 'answered' && answer.message.get(39)).toBe('96');
    expect(troubles).toHaveLength(1);
    expect((await client.request(purchase(2))).kind).toBe('answered');
  });

  test('draining answers what is under way and takes nothing new', async () => {
    const { client } = await ends(
      { answerMs: 5_000 },
      { answer: (message) => wait(50).then(() => approve(message)) },
    );
    const asked = client.request(purchase(1));
    const stopped = client.stop();
    expect((await asked).kind).toBe('answered');
    await stopped;
    expect(await client.request(purchase(2))).toEqual({ kind: 'unsent', why: 'closed' });
  });

  test('an end that closes does so although the other goes on asking, which hears 91', async () => {
    let isAsking = true;
    const { client, server } = await ends(
      { answerMs: 2_000 },
      { answer: (message) => wait(20 + 15 * (Number(message.get(11)) % 5)).then(() => approve(message)) },
    );
    const responses = new Set<string | undefined>();
    let n = 0;
    const asking = Array.from({ length: 5 }, async (_, at) => {
      await wait(at * 6);
      while (isAsking && client.signedOn) {
        n += 1;
        const answer = await client.request(purchase(n));
        if (answer.kind === 'answered') responses.add(answer.message.get(39));
      }
    });
    await wait(60);
    const closing = server.close().then(() => 'closed');
    expect(await Promise.race([closing, wait(1_500).then(() => 'still open')])).toBe('closed');
    isAsking = false;
    await Promise.all(asking);
    expect([...responses]).toEqual(['00', '91']);
  });

  test('more than may be under way is not sent', async () => {
    const { client, proxy } = await ends({ inFlightMax: 2 });
    proxy.line = 'silent';
    const asked = [1, 2, 3].map((n) => client.request(purchase(n)));
    expect(await asked[2]).toEqual({ kind: 'unsent', why: 'busy' });
    await Promise.all(asked);
  });

  test('an end that answers few at a time lets the others wait, and loses none', async () => {
    let most = 0;
    let atOnce = 0;
    const { client } = await ends(
      { answerMs: 10_000 },
      {
        inFlightMax: 4,
        answer: async (message) => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          await wait(1);
          atOnce -= 1;
          return approve(message);
        },
      },
    );
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => client.request(purchase(n + 1))));
    expect(answers.every(({ kind }) => kind === 'answered')).toBe(true);
    expect(most).toBe(4);
  });
});

test('who did not sign on is told so, and nothing of theirs is done', async () => {
  let done = 0;
  const { server } = await ends(
    {},
    {
      answer: async (message) => {
        done += 1;
        return approve(message);
      },
    },
  );
  const socket = connect({ host: '127.0.0.1', port: server.port });
  closings.push(async () => socket.destroy());
  const reader = new FrameReader(UNIONPAY_HOST.frame!);
  const answered = new Promise<Buffer>((resolve) => {
    socket.on('data', (chunk) => {
      for (const bytes of reader.push(chunk)) resolve(bytes);
    });
  });
  socket.write(frame(UNIONPAY_HOST.frame!, encode(UNIONPAY_HOST, { ...preamble, ...purchase(1) })));
  const answer = decode(UNIONPAY_HOST, await answered);
  expect([answer.mti, answer.get(39), done]).toEqual(['0210', '58', 0]);
});

describe('a message that is wrongly written', () => {
  /** An end that may write what the other cannot read. */
  const writing = (field: number, attribute: string) =>
    ends({
      dialect: {
        ...UNIONPAY_HOST,
        elements: { ...UNIONPAY_HOST.elements, [field]: { ...UNIONPAY_HOST.elements[field]!, attribute } },
      },
    });

  test.each([
    ['letters in the amount', 4, 'an12', '00000000100O'],
    ['a category by its letters', 18, 'an4', 'FOOD'],
    ['a merchant with a line break', 42, 'b120', '0A'.repeat(15)],
    ['a card number of twenty digits', 2, 'n..20', '43990000000000001234'],
    ['letters in the card number', 2, 'an..19', '4399OOOO00001234'],
    ['a track that is longer than any', 35, 'z..99', '4399000000001234D3012'.padEnd(99, '0')],
    ['private data of nearly a thousand characters', 48, 'ans...999', 'TR999'.padEnd(999, '1')],
  ])('%s: 30, and nothing of it is done', async (_, field, attribute, value) => {
    const { client, server, troubles } = await writing(field, attribute);
    const asked = purchase(1);
    const answer = await client.request({ ...asked, fields: { ...asked.fields, [field]: value } });
    expect(answer.kind === 'answered' && answer.message.get(39)).toBe('30');
    expect([troubles.length, server.state.dropped]).toEqual([1, 0]);
    expect((await client.request(purchase(2))).kind).toBe('answered');
  });

  test.each([
    ['thirteen digits in the amount, after which nothing is where it was', 4, 'n13', '0000000010000'],
    ['a trace number that is none', 11, 'an6', '00000A'],
    ['a moment that there is not', 7, 'an10', '01160200XX'],
  ])('%s: dropped, and counted', async (_, field, attribute, value) => {
    const { client, server } = await writing(field, attribute);
    const asked = purchase(1);
    const answer = await client.request({ ...asked, fields: { ...asked.fields, [field]: value } });
    expect([answer.kind, server.state.dropped]).toEqual(['unknown', 1]);
    expect(client.signedOn).toBe(true);
  });
});

describe('rubbish', () => {
  const raw = async (port: number, bytes: Buffer): Promise<boolean> => {
    const socket = connect({ host: '127.0.0.1', port });
    await new Promise((resolve) => socket.once('connect', resolve));
    let isClosed = false;
    socket.on('close', () => {
      isClosed = true;
    });
    socket.on('error', () => undefined);
    socket.write(bytes);
    closings.push(async () => socket.destroy());
    await wait(50);
    return isClosed;
  };

  test('a message that cannot be read is told, and the link goes on', async () => {
    const { server, troubles, client } = await ends();
    expect(await raw(server.port, Buffer.from('0004abcd'))).toBe(false);
    await expect.poll(() => troubles.length).toBe(1);
    expect((await client.request(purchase(1))).kind).toBe('answered');
  });

  test('a stream without boundaries is cut', async () => {
    const { server, troubles, client } = await ends();
    await raw(server.port, Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    await expect.poll(() => troubles.length).toBe(1);
    await expect.poll(() => server.links.size).toBe(1);
    expect((await client.request(purchase(1))).kind).toBe('answered');
  });
});
