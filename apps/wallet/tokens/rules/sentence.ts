import { amountText, type Decimal, dayText, type Locale, type Say } from '@sandglass/kit';
import type { Rules } from '../../bank/tokens.ts';
import type { WalletWords } from '../../words/words.ts';
import { dayName, daysSaid } from './days.ts';
import { HOME_ZONE } from './draft.ts';
import { channelNames, kindNames, regionName } from './lists.ts';

/** What the sentence is said with. */
export interface Saying {
  readonly say: Say<WalletWords>;
  readonly locale: Locale;
  /** A shop's name by its number, where the person has met it; else the number is said. */
  readonly shopName?: (merchant: string) => string | undefined;
}

/**
 * What rules mean, in words: one short sentence for when, how much, how often, where and how; without any rule the one
 * that says so.
 *
 * @example sentenceOf({ weekdays: [1,2,3,4,5], perDay: '200.00' }, …) → 'It pays from Monday to Friday only. At most ¥200.00 a day.'
 */
export function sentenceOf(rules: Rules, saying: Saying): string {
  const parts = [when, dayOf, ending, money, counts, where, how]
    .map((part) => part(rules, saying))
    .filter((part) => part !== undefined);
  if (parts.length === 0) return saying.say('tokens.rules.none');
  return parts.join(saying.locale === 'en' ? ' ' : '');
}

/** Limits one after another; Chinese says them with commas. */
const inRow = (items: readonly string[], locale: Locale): string =>
  locale === 'en' ? listed(items, locale) : items.join('，');

type Part = (rules: Rules, saying: Saying) => string | undefined;

const listed = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
const either = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);

function daysText({ weekdays }: Rules, { say, locale }: Saying): string | undefined {
  if (weekdays === null) return undefined;
  const said = daysSaid(weekdays);
  switch (said.are) {
    case 'every':
      return undefined;
    case 'workdays':
    case 'weekend':
      return say(`tokens.rules.${said.are}`);
    case 'range':
      return say('tokens.rules.fromTo', {
        first: dayName(said.first, locale),
        last: dayName(said.last, locale),
      });
    case 'list':
      return say('tokens.rules.onDays', {
        days: listed(
          said.days.map((day) => dayName(day, locale)),
          locale,
        ),
      });
    default:
      return said satisfies never;
  }
}

const when: Part = (rules, saying) => {
  const { say, locale } = saying;
  const days = daysText(rules, saying);
  const { hours, zone } = rules;
  if (hours === null)
    return days === undefined
      ? undefined
      : say('tokens.rules.whenDays', { days, zone: zoneName(zone, saying) });
  const overnight = hours.from > hours.until ? 'Overnight' : '';
  const values = { from: hours.from, until: hours.until, zone: zoneName(zone, saying) };
  const text =
    days === undefined
      ? say(`tokens.rules.whenHours${overnight}`, values)
      : say(`tokens.rules.whenBoth${overnight}`, { days, ...values });
  return locale === 'en' ? text[0]?.toUpperCase() + text.slice(1) : text;
};

/** Whose day a day is, where days and hours have not said it and it is not the one that everybody expects. */
const dayOf: Part = ({ zone, weekdays, hours, perDay, paymentsPerDay, lastDay }, saying) => {
  const isSaid = weekdays !== null || hours !== null || zone === HOME_ZONE;
  const isAsked = perDay !== null || paymentsPerDay !== null || lastDay !== null;
  return isSaid || !isAsked ? undefined : saying.say('tokens.rules.dayOf', { zone: zoneName(zone, saying) });
};

const ending: Part = ({ lastDay }, { say, locale }) =>
  lastDay === null ? undefined : say('tokens.rules.ending', { day: dayText(lastDay, locale) });

/** In summer a zone's generic name is the one that it has all year. */
const A_SUMMER_DAY_MS = Date.UTC(2024, 6, 1);

/** The zone by its own name; China's by the name that everybody there uses. */
export function zoneName(zone: string, { say, locale }: Pick<Saying, 'say' | 'locale'>): string {
  if (zone === HOME_ZONE) return say('tokens.rules.beijing');
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(A_SUMMER_DAY_MS);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

const money: Part = ({ perPayment, perDay, total }, { say, locale }) => {
  const limits = (
    [
      ['perPayment', perPayment],
      ['perDay', perDay],
      ['total', total],
    ] as const
  ).flatMap(([name, amount]) =>
    amount === null ? [] : [say(`tokens.rules.${name}`, { amount: yuan(amount, locale) })],
  );
  return limits.length === 0 ? undefined : say('tokens.rules.money', { limits: inRow(limits, locale) });
};
const yuan = (amount: Decimal, locale: Locale): string => amountText(amount, 'CNY', locale);

const counts: Part = ({ paymentsPerDay, payments }, { say, locale }) => {
  const limits = [
    ...(paymentsPerDay === null ? [] : [say('tokens.rules.timesPerDay', { n: paymentsPerDay })]),
    ...(payments === null ? [] : [say('tokens.rules.timesInAll', { n: payments })]),
  ];
  return limits.length === 0 ? undefined : say('tokens.rules.times', { limits: inRow(limits, locale) });
};

const where: Part = ({ merchants, categories, regions }, { say, locale, shopName }) => {
  const places = [
    ...(merchants === null
      ? []
      : [
          say('tokens.rules.at', {
            shops: either(
              merchants.map((id) => shopName?.(id) ?? id),
              locale,
            ),
          }),
        ]),
    ...(categories === null
      ? []
      : [say('tokens.rules.kinds', { kinds: either(kindNames(categories, say), locale) })]),
    ...(regions === null
      ? []
      : [
          say('tokens.rules.in', {
            regions: either(
              regions.map((id) => regionName(id, say)),
              locale,
            ),
          }),
        ]),
  ];
  return places.length === 0 ? undefined : say('tokens.rules.where', { places: listed(places, locale) });
};

const how: Part = ({ entryModes }, { say, locale }) =>
  entryModes === null
    ? undefined
    : say('tokens.rules.how', { ways: either(channelNames(entryModes, say), locale) });
