import { renewParty } from '@sandglass/identity';
import { type Deliver, OutboxDrain } from '@sandglass/jobs';
import { REGISTER_SHARD } from '@sandglass/register';
import {
  forgetDelivery,
  lapseDelivery,
  mandateDelivery,
  pilotDeliveries,
  renewDelivery,
} from '../deliveries.ts';
import { messageDelivery } from '../messages/message-delivery.ts';
import { presentingDeliveries } from '../parties/presenting.ts';
import { lineDeliveries } from '../parties/rotate-lines.ts';
import { triggerDelivery } from '../watched.ts';
import type { Ground } from './ground.ts';
import type { Offices } from './offices.ts';
import type { Opened } from './options.ts';
import { LOG_NAME } from './public-log.ts';

/** Delivers what operations asked to be done outside of them, shard by shard. */
export function startOutbox(ground: Ground, offices: Offices, opened: Opened): void {
  const { executors, pools, clock, onFailure } = ground;
  const deliver = deliveriesOf(ground, offices);
  for (const executor of executors.values()) {
    const drain = new OutboxDrain({
      pool: pools.path,
      executor,
      deliver,
      forgets: ['message.send'],
      now: () => clock.now(),
      onFailure,
    });
    opened.push(() => drain.stop());
    drain.start();
  }
}

function deliveriesOf(
  { pilots, executors, pools, database, journal, supervisor, clock }: Ground,
  { identity, redress, ending, supervise, secrets, payments, documents }: Offices,
): Readonly<Record<string, Deliver>> {
  const { read: pool } = pools;
  return {
    ...redress.deliver,
    ...pilotDeliveries(pilots, executors, pool, (message) => identity.tell(message)),
    ...presentingDeliveries({ pilots, executors, pool, documents }),
    ...lineDeliveries({ lines: payments.lines, secrets, executors, pool }),
    'mandate.deliver': mandateDelivery(executors, pilots, supervisor.publicKey, redress.takeTerms),
    'register.lapse': lapseDelivery(executors, supervise),
    'trigger.act': triggerDelivery(executors.get(REGISTER_SHARD)!, supervise, ending.operations),
    'journal.forget': forgetDelivery(database.pool, LOG_NAME, { journal, documents }),
    'identity.renew-party': renewDelivery(pool, (party) => renewParty(pools.identity, party)),
    'message.send': messageDelivery(executors, pilots, {
      tell: (message) => identity.tell(message),
      now: () => clock.now(),
    }),
  };
}
