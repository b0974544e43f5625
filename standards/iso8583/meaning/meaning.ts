import type { Name } from '../dialect/element.ts';
import type { Iso8583Message } from '../message/message.ts';
import { CURRENCIES, ENTRY_MODES, NETWORK_CODES, PIN_ENTRY, TRANSACTION_TYPES } from './codes.ts';
import { RESPONSE_CODES } from './response-codes.ts';

/** Fields whose codes are the same in the version, from value to name. */
const READERS: Readonly<Record<number, (value: string) => Name | undefined>> = {
  3: (value) => TRANSACTION_TYPES.get(value.slice(0, 2)),
  22: (value) => joined(ENTRY_MODES.get(value.slice(0, 2)), PIN_ENTRY.get(value.slice(2))),
  39: (value) => RESPONSE_CODES.get(value),
  49: (value) => CURRENCIES.get(value),
  50: (value) => CURRENCIES.get(value),
  51: (value) => CURRENCIES.get(value),
  70: (value) => NETWORK_CODES.get(value),
};

/** Of these the 1993 version has other codes. */
const ONLY_1987 = new Set([22, 39, 70]);

/** What a coded field's value means; undefined where it is not a code, or not one that is known. */
export function meaningOfField(message: Iso8583Message, field: number): Name | undefined {
  if (message.dialect.version !== '0' && ONLY_1987.has(field)) return undefined;
  const read = READERS[field];
  const value = read === undefined ? undefined : message.get(field);
  return value === undefined ? undefined : read?.(value);
}

function joined(one: Name | undefined, other: Name | undefined): Name | undefined {
  if (one === undefined || other === undefined) return one;
  return {
    en: `${one.en}, ${other.en}`,
    'zh-Hans': `${one['zh-Hans']}，${other['zh-Hans']}`,
    'zh-Hant': `${one['zh-Hant']}，${other['zh-Hant']}`,
  };
}
