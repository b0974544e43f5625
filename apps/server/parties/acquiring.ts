import { Again } from '@sandglass/jobs';
import { system } from '@sandglass/operations';
import { Acquirer, LinkClient, registerMerchantOf, Tape } from '@sandglass/payments';
import { lineOf } from './line.ts';
import { ACQUIRER, ACQUIRER_CODE, NETWORK_CODE } from './names.ts';
import type { Network } from './network.ts';
import type { PartiesOptions } from './options.ts';
import { reached } from './reached.ts';
import { sampleMerchants } from './sample-merchants.ts';

export interface Acquiring {
  readonly acquirer: Acquirer;
  readonly tape: Tape;
  /** Its line to the network. */
  readonly link: LinkClient;
  close(): Promise<void>;
}

/** A sale that failed half-way is gone on with after so long. */
const MENDED_EVERY_MS = 2_000;

/** The simulated acquirer: the sample merchants have a contract with it, and what a stop left open is gone on with. */
export async function openAcquirer(
  network: Network,
  { executors, pool, clock, secured, onFailure }: PartiesOptions,
): Promise<Acquiring> {
  const executor = executors.get(ACQUIRER)!;
  const tape = new Tape({ party: 'acquirer' });
  const failed = (error: unknown): void => onFailure(error, 'acquirer');
  const security = await secured(ACQUIRER_CODE, NETWORK_CODE);
  const link = await reached((told): LinkClient => {
    const client: LinkClient = new LinkClient(
      {
        ...lineOf({
          from: ACQUIRER_CODE,
          to: NETWORK_CODE,
          peer: 'network',
          tape,
          security,
          line: () => client,
          onFailure: failed,
        }),
        answer: async () => undefined,
        reached: told,
        port: network.port,
      },
      () => clock.now(),
    );
    return client;
  });
  const register = registerMerchantOf(ACQUIRER);
  for (const merchant of sampleMerchants)
    await executor.submit(register, merchant, { actor: system, key: `opening/merchant/2/${merchant.id}` });
  const acquirer = new Acquirer({ code: ACQUIRER_CODE, shard: ACQUIRER, executor, pool, link, tape });
  let isOver = false;
  const mended = (error: unknown): void => {
    if (!isOver) failed(error);
  };
  const mending = new Again({
    everyMs: MENDED_EVERY_MS,
    work: async () => {
      for (const sale of await acquirer.goOn()) sale.catch(mended);
    },
    onFailure: mended,
  });
  mending.start();
  return {
    acquirer,
    tape,
    link,
    close: async () => {
      isOver = true;
      acquirer.stop();
      await mending.stop();
      await link.stop();
    },
  };
}
