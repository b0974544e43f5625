import { existsSync } from 'node:fs';
import { claim } from '../embedded/owner.ts';

// Run as its own process by the tests: waits for the sign that all are here, claims the folder, says how it went and
// stays until its input is closed.
const [folder = '', sign = ''] = process.argv.slice(2);
process.stdout.write('here\n');
while (!existsSync(sign));
try {
  claim(folder);
  process.stdout.write('mine\n');
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
