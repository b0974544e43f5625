import { parentPort } from 'node:worker_threads';
import { printDeclaration } from '@sandglass/declaration/print';
import type { Order, Printed } from './printing.ts';

/** The other end of `Printing`: one order after the other. */
parentPort?.on('message', async ({ n, declaration, options }: Order) => {
  const printed = await printDeclaration(declaration, options).then(
    (bytes): Printed => ({ n, bytes }),
    (error: unknown): Printed => ({
      n,
      failed: error instanceof Error ? (error.stack ?? '') : String(error),
    }),
  );
  parentPort?.postMessage(printed);
});
