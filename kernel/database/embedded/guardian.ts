import { isAlive } from '../process.ts';

// Started beside the server with the read end of a pipe whose other end only our parent holds. When that closes, the
// parent is gone, however it went: the server must not outlive it.
const server = Number(process.argv[2]);
const LOOK_MS = 100;
/** How long the server may take to write its checkpoint; then it ends at once, and recovers on the next start. */
const FAST_MS_MAX = 20_000;

let orphaned = false;
function end(): void {
  if (orphaned) return;
  orphaned = true;
  signal('SIGINT');
  setTimeout(() => signal('SIGQUIT'), FAST_MS_MAX);
}

function signal(name: NodeJS.Signals): void {
  if (isAlive(server)) process.kill(server, name);
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
