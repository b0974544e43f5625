import { rmSync } from 'node:fs';
import { isAlive } from './postmaster.ts';

// Started beside the server with the read end of a pipe whose other end only our parent holds. When that closes, the
// parent is gone, however it went: the server must not outlive it.
const [server, ownerFile] = [Number(process.argv[2]), process.argv[3]];
const LOOK_MS = 500;

function end(): void {
  if (isAlive(server)) {
    process.kill(server, 'SIGINT');
    if (ownerFile !== undefined) rmSync(ownerFile, { force: true });
  }
  process.exit(0);
}

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.stdin.on('end', end);
process.stdin.on('close', end);
process.stdin.on('error', end);
process.stdin.resume();
setInterval(() => {
  if (!isAlive(server)) process.exit(0);
}, LOOK_MS);
