import { EmvError } from '../error.ts';
import { assertAlgorithm, assertHash, HASH_BYTES } from './hash.ts';
import { type RsaKey, recover } from './rsa.ts';

const STATIC_FORMAT = 0x03;
const DYNAMIC_FORMAT = 0x05;

/** Static data authentication (Book 2, 5.4): the issuer signed these records. Gives the data authentication code, tag 9F45. */
export function verifyStatic(issuer: RsaKey, signed: Uint8Array, staticData: Uint8Array): Buffer {
  const recovered = recover(issuer, signed, STATIC_FORMAT);
  assertAlgorithm(recovered[2]);
  assertHash(recovered, staticData);
  return recovered.subarray(3, 5);
}

/** What the card signed anew for this transaction. */
export interface DynamicData {
  /** The card's own number for it, tag 9F4C. */
  readonly number: Buffer;
  /** All of it; combined authentication reads more out of this. */
  readonly data: Buffer;
}

/**
 * Dynamic data authentication (Book 2, 6.5): the card signed what the terminal sent, so it has the key. `terminalData` is what the DDOL
 * asked for; for quick contactless (fDDA) unpredictable number, amount, currency and card authentication related data.
 */
export function verifyDynamic(card: RsaKey, signed: Uint8Array, terminalData: Uint8Array): DynamicData {
  const recovered = recover(card, signed, DYNAMIC_FORMAT);
  assertAlgorithm(recovered[2]);
  assertHash(recovered, terminalData);
  return dynamicDataOf(recovered);
}

function dynamicDataOf(recovered: Buffer): DynamicData {
  const length = recovered[3]!;
  const data = recovered.subarray(4, 4 + length);
  const numberEnd = 1 + (data[0] ?? 0);
  if (4 + length > recovered.length - HASH_BYTES - 1 || length === 0 || numberEnd > length)
    throw new EmvError('certificate', 'expected dynamic data with a number of its own');
  return { number: data.subarray(1, numberEnd), data };
}

/** What combined authentication says besides (Book 2, 6.6.2): the card's decision, its cryptogram, the hash of the transaction. */
export interface CombinedData extends DynamicData {
  readonly cryptogramInformation: number;
  readonly cryptogram: Buffer;
  readonly transactionHash: Buffer;
}

const CRYPTOGRAM_BYTES = 8;

/** Combined dynamic data authentication: as above, over the unpredictable number, with the decision inside. */
export function verifyCombined(
  card: RsaKey,
  signed: Uint8Array,
  unpredictableNumber: Uint8Array,
): CombinedData {
  const combined = combinedDataIn(verifyDynamic(card, signed, unpredictableNumber));
  if (combined === undefined)
    throw new EmvError('certificate', 'expected a decision, a cryptogram and a hash in the dynamic data');
  return combined;
}

/** What combined authentication says besides, where the dynamic data has room for it behind the card's number. */
export function combinedDataIn(dynamic: DynamicData): CombinedData | undefined {
  const rest = dynamic.data.subarray(1 + dynamic.number.length);
  if (rest.length < 1 + CRYPTOGRAM_BYTES + HASH_BYTES) return undefined;
  return {
    ...dynamic,
    cryptogramInformation: rest[0]!,
    cryptogram: rest.subarray(1, 1 + CRYPTOGRAM_BYTES),
    transactionHash: rest.subarray(1 + CRYPTOGRAM_BYTES, 1 + CRYPTOGRAM_BYTES + HASH_BYTES),
  };
}
