import type { Trigger } from '@sandglass/declaration';

/** What an act may be given as its reason: see `Words` of register, incidents and exits. */
const REASON_MAX = 4_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/g;

/**
 * A trigger's text as the reason of what it does: everybody reads it in their own language, and it is kept as one. What the acts do not
 * take is left out: no way of writing a text keeps a trigger from acting.
 */
export function reasonOfTrigger({ text }: Pick<Trigger, 'text'>): string {
  const all = [text.zh, text.zhHant, text.en].flatMap((one) =>
    one ? [one.replace(CONTROL, '').trim()] : [],
  );
  const share = Math.floor((REASON_MAX - 6) / Math.max(1, all.length));
  const isLong = all.join(SEPARATOR).length > REASON_MAX;
  return all.map((one) => (isLong ? [...one].slice(0, share).join('').slice(0, share) : one)).join(SEPARATOR);
}
const SEPARATOR = ' · ';
