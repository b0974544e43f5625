import { createServer, type Server } from 'node:net';

const message = (type: string, ...parts: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const int16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value & 0xffff)]);

const READY = message('Z', 'I');
const TEXT_OID = 25;

/** Speaks just enough of PostgreSQL's protocol to be asked its version: no old server is at hand to be refused. */
export function oldServer(version: string): Promise<{ url: string; server: Server }> {
  const welcome = Buffer.concat([message('R', int32(0)), READY]);
  const column = Buffer.concat([
    Buffer.from('server_version_num\0'),
    int32(0),
    int16(0),
    int32(TEXT_OID),
    int16(0xffff),
    int32(0xffffffff),
    int16(0),
  ]);
  const answer = Buffer.concat([
    message('T', int16(1), column),
    message('D', int16(1), int32(version.length), version),
    message('C', 'SHOW\0'),
    READY,
  ]);
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      if (!greeted) socket.write(welcome);
      else if (data[0] === 'Q'.charCodeAt(0)) socket.write(answer);
      else socket.end();
      greeted = true;
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ url: `postgres://old:old@127.0.0.1:${port}/old`, server });
    });
  });
}
