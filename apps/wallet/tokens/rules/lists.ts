import type { Say } from '@sandglass/kit';
import { provinceIds } from '../../words/ids.ts';
import type { WalletWords } from '../../words/words.ts';

/** Kinds of shops that a person tells apart, each some codes of ISO 18245. */
export const KINDS = {
  travel: ['4722', '4511', '7011', '4112'],
  groceries: ['5411', '5499', '5462'],
  restaurants: ['5812', '5813', '5814'],
  shopping: ['5311', '5399', '5651', '5732', '5942'],
  transport: ['4111', '4121', '4131'],
  fuel: ['5541', '5542'],
  entertainment: ['7832', '7922', '7941', '7997'],
  digital: ['4899', '5815', '5816', '5817', '5818', '5968'],
  health: ['5912', '8011', '8021', '8062'],
  utilities: ['4814', '4900'],
} as const;
export type Kind = keyof typeof KINDS;
export const kinds = Object.keys(KINDS).filter((key): key is Kind => key in KINDS);

/** Places in whose time a person may want days and hours, besides where they are. */
export const ZONES: readonly string[] = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Singapore',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
];

/** How a number comes in, by the first two digits of field 22: typed or sent over the net, by a code, by a phone held near. */
export const CHANNELS = { online: ['01', '81'], code: ['03', '04'], tap: ['07', '91'] } as const;
export type Channel = keyof typeof CHANNELS;
export const channels = Object.keys(CHANNELS).filter((key): key is Channel => key in CHANNELS);

/** A group that stands whole in a list, and the codes that belong to no whole group. */
interface Grouped<K> {
  readonly whole: readonly K[];
  readonly single: readonly string[];
}

function grouped<K extends string>(
  groups: Readonly<Record<K, readonly string[]>>,
  names: readonly K[],
  codes: readonly string[],
): Grouped<K> {
  const whole = names.filter((name) => groups[name].every((code) => codes.includes(code)));
  const covered = new Set(whole.flatMap((name) => groups[name]));
  return { whole, single: codes.filter((code) => !covered.has(code)) };
}

export const kindsOf = (codes: readonly string[]): Grouped<Kind> => grouped<Kind>(KINDS, kinds, codes);
export const channelsOf = (modes: readonly string[]): Grouped<Channel> =>
  grouped<Channel>(CHANNELS, channels, modes);

const isOf = (codes: readonly string[], code: string): boolean => codes.includes(code);

/** A category by the kind that it belongs to; a code that belongs to none stays a code. */
export function categoryName(code: string, say: Say<WalletWords>): string {
  const kind = kinds.find((each) => isOf(KINDS[each], code));
  return kind === undefined ? code : `${say(`tokens.kinds.${kind}`)} (${code})`;
}

export const kindNames = (codes: readonly string[], say: Say<WalletWords>): readonly string[] => {
  const { whole, single } = kindsOf(codes);
  return [
    ...whole.map((kind) => say(`tokens.kinds.${kind}`)),
    ...single.map((code) => categoryName(code, say)),
  ];
};

export const channelNames = (modes: readonly string[], say: Say<WalletWords>): readonly string[] => {
  const { whole, single } = channelsOf(modes);
  return [...whole.map((channel) => say(`tokens.channels.${channel}`)), ...single];
};

/** A province by its name; a code that is none of them stays a code. */
export function regionName(code: string, say: Say<WalletWords>): string {
  const id = provinceIds.find((each) => each.slice(1) === code);
  return id === undefined ? code : say(`provinces.${id}`);
}
