import { startCluster } from '../index.ts';

// Run as its own process by the tests: starts the server on a folder, says so, and stays until it is killed.
try {
  const { connection } = await startCluster({ folder: process.argv[2], durable: false });
  process.stdout.write(`${JSON.stringify(connection)}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
