import { refuse, type State } from '@sandglass/operations';
import { documentsWithoutNumbers } from '../card/documents-without-numbers.ts';
import { presentmentId } from '../clearing/line-table.ts';
import { ROUNDS_MAX } from '../dispute/reasons.ts';
import { type Chargeback, chargebacks } from './chargeback.ts';
import { merchants } from './merchant.ts';

const DOCUMENTS_MAX = 20;
const rounds = Array.from({ length: ROUNDS_MAX }, (_, n) => n + 1);
const idOf = (exchange: string, round: number): string => presentmentId(exchange, 'chargeback', round);

/** The chargeback of a payment that waits for its merchant's answer. */
const waiting = (state: State, exchange: string): Chargeback | undefined =>
  rounds
    .flatMap((n) => state.get(chargebacks, idOf(exchange, n)) ?? [])
    .find((row) => row.state === 'received');

/**
 * What a merchant shows against a chargeback, under the merchant's own key at its acquirer; about the payment's exchange. It goes to
 * the bank with the answer. No staff of the acquirer reads it.
 */
export const chargebackDocumentsOf = (shard: string) =>
  documentsWithoutNumbers({
    pilot: shard,
    path: '/api/acquiring/documents',
    owner: 'merchant',
    kinds: [
      {
        id: 'chargeback-evidence',
        title: { 'zh-Hans': '退单抗辩材料', 'zh-Hant': '退單抗辯資料', en: 'Evidence against a chargeback' },
      },
    ],
    load: (exchange) => rounds.map((n) => chargebacks.key(idOf(exchange, n))),
    loadThen: (state, exchange) =>
      rounds.flatMap((n) => {
        const row = state.get(chargebacks, idOf(exchange, n));
        return row === undefined ? [] : [merchants.key(row.merchant)];
      }),
    mayAdd: (state, { about, party }) => {
      const row = waiting(state, about);
      if (row === undefined || state.get(merchants, row.merchant)?.party !== party)
        return refuse('chargeback-unknown', { chargeback: about });
      return row.documents.length >= DOCUMENTS_MAX
        ? refuse('dispute-evidence-full', { most: String(DOCUMENTS_MAX) })
        : undefined;
    },
    alongside: (state, { id, folder }) => {
      const row = waiting(state, folder)!;
      return [chargebacks.update({ ...row, documents: [...row.documents, id] })];
    },
    // What was sent to the bank stays here as it was sent.
    mayRemove: (state, { folder }) =>
      waiting(state, folder) === undefined ? refuse('document-needed') : undefined,
  });
