import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EICAR, pdf } from '../testing/files.ts';
import { sampleCommand, startScanner } from '../testing/start-scanner.ts';
import { clamdScanner } from './clamd.ts';
import { commandScanner } from './command.ts';
import { scannerOf } from './setting.ts';

let daemon: Awaited<ReturnType<typeof startScanner>>;
beforeAll(async () => {
  daemon = await startScanner();
});
afterAll(() => daemon?.stop());

const settings = { 'a command': () => sampleCommand, 'a daemon': () => daemon.setting };

describe.each(['a command', 'a daemon'] as const)('a scanner that is %s', (kind) => {
  const scan = (bytes: Buffer) => scannerOf(settings[kind]())!.scan(bytes);

  test('finds the EICAR string wherever it stands, also across chunks of a large file', async () => {
    const infected = { state: 'infected', finding: 'Eicar-Signature' };
    expect(await scan(Buffer.from(EICAR))).toEqual(infected);
    expect(await scan(pdf(EICAR))).toEqual(infected);
    const filler = Buffer.alloc(65_536 - 20, 'a');
    expect(await scan(Buffer.concat([filler, Buffer.from(EICAR), Buffer.alloc(3_000_000)]))).toEqual(
      infected,
    );
  });

  test('lets a clean file pass', async () => {
    expect(await scan(pdf())).toEqual({ state: 'clean' });
    expect(await scan(Buffer.alloc(1_000_000, 7))).toEqual({ state: 'clean' });
  });
});

/** A daemon that does something else. */
async function odd(behave: (socket: Socket) => void): Promise<{ port: number; stop(): void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    behave(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
}

describe('a scanner that gives no answer is neither clean nor infected', () => {
  test.each([
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says something else', (socket: Socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['says nothing', (socket: Socket) => socket.resume()],
    ['closes without a word', (socket: Socket) => socket.end()],
  ])('a daemon that %s', async (_what, behave) => {
    const { port, stop } = await odd(behave);
    await expect(clamdScanner({ host: '127.0.0.1', port }, 300).scan(pdf())).rejects.toThrow();
    stop();
  });

  test.each([
    ['is not there', commandScanner('/nowhere/scanner', [])],
    ['ends with 2', commandScanner(process.execPath, ['-e', 'process.exit(2)'])],
    ['does not end', commandScanner(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 500)],
  ])('a command that %s', async (_what, scanner) => {
    await expect(scanner.scan(pdf())).rejects.toThrow();
  });
});

test.each(['tcp://127.0.0.1', 'clamd', 'exec:', 'http://x'])(
  'the setting %s is not understood',
  (setting) => {
    expect(scannerOf(setting)).toBeUndefined();
  },
);

test.each([
  ['unix:/run/clamav/clamd.ctl', 'clamd'],
  ['exec:/usr/bin/clamscan --no-summary -', 'clamscan'],
])('the setting %s names %s', (setting, name) => {
  expect(scannerOf(setting)?.name).toBe(name);
});
