// A scanner for tests that knows one thing: exits as clamscan does, and answers as clamd does where it is told a port.
import { createServer } from 'node:net';

const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const isInfected = (bytes) => bytes.includes(EICAR);

/** Everything on standard input, then the word. */
async function once() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const infected = isInfected(Buffer.concat(parts));
  process.stdout.write(infected ? 'stdin: Eicar-Signature FOUND\n' : 'stdin: OK\n');
  process.exitCode = infected ? 1 : 0;
}

/** INSTREAM of clamd: chunks, each after its length, until one of length zero. */
function serve(socket) {
  let got = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (part) => {
    got = Buffer.concat([got, part]);
    const command = got.subarray(0, 10).toString('latin1');
    if (got.length >= 10 && command !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0');
    const bytes = streamed(got.subarray(10));
    if (bytes !== undefined)
      socket.end(isInfected(bytes) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
  });
}

function streamed(body) {
  const parts = [];
  for (let at = 0; at + 4 <= body.length; ) {
    const length = body.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

if (process.argv[2] === 'serve') {
  const server = createServer(serve).listen(0, '127.0.0.1', () =>
    process.stdout.write(`${server.address().port}\n`),
  );
} else await once();
