import { type Declaration, parseDeclaration, renderDeclaration } from '@sandglass/declaration';
import { describe, expect, test } from 'vitest';
import { declared, pilots } from '../pilots.ts';

const BUSINESS_DATE = '2026-11-24';
const all = [...pilots, ...declared];
const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Of the source: what each of the six hoped for, as target by measure, and our ceiling of 120 %. */
const scale: Readonly<Record<string, Readonly<Record<string, readonly [target: string, ceiling: string]>>>> =
  {
    provenance: {
      customers: ['300000', '360000'],
      transactions: ['1000000', '1200000'],
      'transaction-amount': ['50000000.00', '60000000.00'],
    },
    microloan: { customers: ['150000', '180000'], balance: ['100000000000.00', '120000000000.00'] },
    swiftcredit: {
      'new-limits': ['2500000000.00', '3000000000.00'],
      'drawn-amount': ['3800000000.00', '4560000000.00'],
    },
    token: { users: ['10000000', '12000000'] },
    openbank: { platforms: ['100', '120'], customers: ['20000000', '24000000'] },
    phonepos: { phones: ['1000000000', '1200000000'] },
  };

function parsed(document: unknown): Declaration {
  const result = parseDeclaration(JSON.parse(JSON.stringify(document)), { on: BUSINESS_DATE });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.declaration;
}

interface Found {
  readonly path: string;
  readonly text: { readonly zh: string; readonly zhHant?: string; readonly en: string };
}

/** Every text of a document, wherever it stands. */
function textsOf(node: unknown, path = ''): readonly Found[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('zh' in node && 'en' in node) return [{ path, text: node as Found['text'] }];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
}

const hundredths = (decimal: string): bigint => {
  const [units = '', decimals = ''] = decimal.split('.');
  return BigInt(units + decimals.padEnd(2, '0'));
};

/** Every character of Big5, the code of Taiwan and Hong Kong: one outside it is most likely simplified. */
const big5 = new Set(
  new TextDecoder('big5').decode(
    Uint8Array.from({ length: 0x7e * 0xbf * 2 }, (_, at) =>
      at % 2 === 0 ? 0x81 + Math.floor(at / 2 / 0xbf) : 0x40 + (Math.floor(at / 2) % 0xbf),
    ),
  ),
);
const notTraditional = (text: string): readonly string[] =>
  [...text].filter((character) => /\p{Script=Han}/u.test(character) && !big5.has(character));

/** Wording of the mainland that readers in Taiwan and Hong Kong would stumble over, though in their characters. */
const MAINLAND = /信息|軟件|網絡|數據|服務器|質量|賬戶|投訴|默認|視頻|智能|激活|登錄|接口|移動支付/u;

test('the six pilots are declared, each under its own id', () => {
  expect(all.map(({ id }) => id).sort()).toEqual(Object.keys(scale).sort());
});

test('a pilot whose program does not run yet has no operation, door or measure', () => {
  for (const { operations, routes, simulate, measures, daily } of declared)
    expect([operations, routes, simulate, measures, daily].flat()).toEqual([]);
});

describe.each(all.map((pilot) => [pilot.id, pilot] as const))('%s', (id, { declaration: document }) => {
  const declaration = parsed(document);
  const { limits, measures, triggers, exits, graduation, innovation, notes } = declaration;
  const texts = textsOf(declaration);

  test('says everything in three languages', () => {
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(({ text }) => !text.zh || !text.zhHant || !text.en)).toEqual([]);
  });

  test('its 繁體 is neither converted nor left in 简体, and its English has no Chinese', () => {
    const hant = texts.filter(
      ({ text: { zhHant = '' } }) => notTraditional(zhHant).length > 0 || MAINLAND.test(zhHant),
    );
    const english = texts.filter(({ text }) => /\p{Script=Han}/u.test(text.en));
    expect({ hant, english }).toEqual({ hant: [], english: [] });
  });

  test('its targets are the source’s', () => {
    const targets = measures.flatMap((measure) =>
      measure.target === undefined ? [] : [[measure.id, measure.target.value]],
    );
    expect(targets).toEqual(Object.entries(scale[id]!).map(([measure, [target]]) => [measure, target]));
  });

  test('the ceilings are 120 % of the targets, and every limit is marked an example', () => {
    for (const [measure, [target, ceiling]] of Object.entries(scale[id]!)) {
      const whole = limits.filter((limit) => limit.measure === measure && limit.per === 'pilot');
      expect(whole.map(({ maximum }) => maximum)).toContain(ceiling);
      expect(hundredths(ceiling) * 100n).toBe(hundredths(target) * 120n);
    }
    expect(limits.map(({ example }) => example)).not.toContain(undefined);
  });

  test('says at what level it graduates and at what level it is forced out', () => {
    expect(graduation.criteria.length).toBeGreaterThanOrEqual(3);
    expect(triggers.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['freeze-new', 'start-exit']),
    );
  });

  test('can leave in three ways, each from a freeze to offline, with an owner of its own', () => {
    expect(exits.map((exit) => exit.class).sort()).toEqual(['non-performing', 'normal', 'risky']);
    const owners = new Set(innovation.institutions.map((institution) => institution.id));
    for (const { steps } of exits) {
      expect([steps[0]?.phase, steps.at(-1)?.phase]).toEqual(['freeze', 'offline']);
      expect(steps.filter(({ owner }) => !owners.has(owner))).toEqual([]);
    }
  });

  test('publishes a bad share only beside its amount, because a share misleads while a pilot shrinks', () => {
    const ids = measures.map((measure) => measure.id);
    const bad = ids.filter((name) => name === 'fraud-share' || name === 'non-performing-share');
    expect(ids).toEqual(expect.arrayContaining(bad.map((name) => name.replace('share', 'amount'))));
  });

  test('invents no code, number, licence, assessor or signatory', () => {
    const { creditCode, lei, licences } = innovation.institutions[0]!;
    const signatories = declaration.undertaking.signatures.map(({ signatory }) => signatory);
    const { legalAssessment, securityAssessment } = declaration;
    const silent = [innovation.number, innovation.plannedStart, creditCode, lei, licences, ...signatories];
    for (const value of [...silent, legalAssessment.assessor, securityAssessment.assessor])
      expect(value).toMatchObject({ undisclosed: true, reason: { zh: expect.any(String) } });
  });

  test('names its institutions as fictional and says whom they are modelled on', () => {
    for (const { name } of innovation.institutions) {
      expect([name.zh, name.zhHant, name.en]).toEqual([
        expect.stringContaining('虚构'),
        expect.stringContaining('虛構'),
        expect.stringContaining('fictional'),
      ]);
    }
    expect(notes[0]).toMatchObject({ example: true, en: expect.stringContaining('modelled on') });
  });

  test.each(locales)('reads as a page in %s', (locale) => {
    expect(renderDeclaration(declaration, locale)).not.toMatch(/<script|\[object|>undefined<|NaN/);
  });
});
