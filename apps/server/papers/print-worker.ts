import { parentPort } from 'node:worker_threads';
import { printPaper } from '@sandglass/paper';
import type { Order, Printed } from './printing.ts';

/** The other end of `Printing`: one order after the other. */
parentPort?.on('message', async ({ n, paper }: Order) => {
  const printed = await printPaper(paper).then(
    (bytes): Printed => ({ n, bytes }),
    (error: unknown): Printed => ({
      n,
      failed: error instanceof Error ? (error.stack ?? '') : String(error),
    }),
  );
  parentPort?.postMessage(printed);
});
