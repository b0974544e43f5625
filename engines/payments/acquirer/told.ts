import { answered } from '@sandglass/http';
import type { Outcome } from '@sandglass/operations';
import type { Pool } from 'pg';
import { RefusedSale } from './acquirer.ts';
import { saleOf } from './merchant-of.ts';
import { paymentView } from './payment-view.ts';
import type { Sale } from './sale.ts';

/** A merchant waits no longer; what has no answer by then is pending, and asked for again. */
const ANSWER_MS_MAX = 15_000;

export interface Telling {
  readonly shard: string;
  /** What a payment threw after its merchant was answered; `goOn` goes on with it. */
  readonly onFailure: (error: unknown) => void;
  readonly answerMsMax?: number;
}

/** How a payment ended, or how it stands when its merchant has waited long enough: it goes on all the same. */
export async function told(
  going: Promise<Sale>,
  id: string,
  { pool, shard, onFailure, answerMsMax = ANSWER_MS_MAX }: Telling & { readonly pool: Pool },
): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), answerMsMax);
  });
  going.catch((error: unknown) => error instanceof RefusedSale || onFailure(error));
  try {
    const sale = (await Promise.race([going, late])) ?? (await saleOf(pool, shard, id));
    if (sale === undefined) throw new Error(`the sale ${id} was not begun in time`);
    return answered(paymentView(sale));
  } catch (error) {
    if (!(error instanceof RefusedSale)) throw error;
    return { outcome: 'refused', code: error.code, values: error.values, operation: '', repeated: false };
  } finally {
    clearTimeout(timer);
  }
}
