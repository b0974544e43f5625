import { beforeEach, describe, expect, test } from 'vitest';
import { rule, stands } from '../ruled.ts';
import { writeJdm } from '../table/jdm.ts';
import { ruleTables, ruleVersions } from '../tables.ts';
import { Desk, house, officer } from '../testing/desk.ts';
import { guest, riding, ridingCases, ridingJdm, stricter } from '../testing/sample.ts';
import { rulesOf } from './rules-of.ts';

const [li, wang] = [officer('li'), officer('wang')];
const strictJdm = writeJdm(riding, stricter);
const strictCases = [
  ...ridingCases,
  { name: 'middling', inputs: guest({ height: 1.3 }), expected: [{ code: 'too-small' }] },
];
let desk: Desk;

beforeEach(async () => {
  desk = new Desk();
  await desk.done(desk.rules.open, { table: 'riding', content: ridingJdm, cases: [...ridingCases] }, house);
});

const draft = (of: object = {}) => ({
  table: 'riding',
  content: strictJdm,
  cases: strictCases,
  follows: 0,
  ...of,
});
const reason = 'Small guests fell.';

async function proposed(): Promise<string> {
  await desk.done(desk.rules.draft, draft(), li);
  const reply = await desk.done(desk.rules.propose, { table: 'riding', revision: 1, reason }, li);
  return String(reply.proposal);
}
async function released(): Promise<void> {
  const proposal = await proposed();
  await desk.done(desk.rules.release, { table: 'riding', proposal }, wang);
}
const inForce = () => desk.get(ruleTables, 'riding')!;
const says = async (height: number) => (await rule(desk, riding, guest({ height })))?.findings;

describe('a table', () => {
  test('is opened once with its sample', async () => {
    expect(inForce()).toMatchObject({ version: 1, previous: null });
    const again = await desk.done(desk.rules.open, { table: 'riding', content: strictJdm, cases: [] }, house);
    expect(again).toEqual({ opened: false });
  });

  test('goes from draft by proposal and another officer’s release into force, each a fact', async () => {
    expect(await says(1.3)).toEqual([]);
    const proposal = await proposed();
    expect(inForce()).toMatchObject({
      version: 1,
      proposal: {
        officer: 'li',
        reason,
        replay: { asked: 2, newlyRefused: 1, newlyPassed: 0, examples: ['middling'] },
      },
    });
    expect(await says(1.3)).toEqual([]);
    expect(await desk.refused(desk.rules.release, { table: 'riding', proposal }, li)).toBe(
      'rules-second-officer',
    );
    await desk.done(desk.rules.release, { table: 'riding', proposal }, wang);
    expect(inForce()).toMatchObject({ version: 2, versions: 2, previous: 1, draft: null, proposal: null });
    expect(desk.get(ruleVersions, 'riding@2')).toMatchObject({
      proposed_by: 'li',
      released_by: 'wang',
      reason,
    });
    expect(await says(1.3)).toEqual([{ code: 'too-small' }]);
    expect(desk.facts).toEqual([
      'park.rules-released',
      'park.rules-drafted',
      'park.rules-proposed',
      'park.rules-released',
    ]);
    expect(await desk.refused(desk.rules.release, { table: 'riding', proposal }, wang)).toBe(
      'rules-not-proposed',
    );
  });

  test('is rolled back by one officer at once, with the reason, and goes on counting from its highest version', async () => {
    await released();
    await desk.done(
      desk.rules.rollBack,
      { table: 'riding', version: 2, reason: 'Too many turned away.' },
      li,
    );
    expect(inForce()).toMatchObject({
      version: 1,
      versions: 2,
      rolled_back: { from: 2, to: 1, officer: 'li', reason: 'Too many turned away.' },
    });
    expect(await says(1.3)).toEqual([]);
    const back = { table: 'riding', version: 2, reason };
    expect(await desk.refused(desk.rules.rollBack, back, li)).toBe('rules-version-moved');
    expect(await desk.refused(desk.rules.rollBack, { ...back, version: 1 }, li)).toBe('rules-first-version');
    await released();
    expect(inForce()).toMatchObject({ version: 3, previous: 1 });
  });
});

describe('what is not let through', () => {
  test('a table that is not sound is not even a draft, and says where', async () => {
    const content = { ...ridingJdm, edges: [] };
    expect(await desk.do(desk.rules.draft, draft({ content }), li)).toMatchObject({
      code: 'rules-not-sound',
      problems: [{ path: '/content/nodes' }],
    });
    expect(await desk.refused(desk.rules.draft, draft({ table: 'flying' }), li)).toBe('rules-table-unknown');
  });

  test('a draft without cases, with a failing one, or like what is in force is not proposed', async () => {
    const propose = (revision: number) =>
      desk.do(desk.rules.propose, { table: 'riding', revision, reason }, li);
    await desk.done(desk.rules.draft, draft({ cases: [] }), li);
    expect(await propose(1)).toMatchObject({ code: 'rules-untested' });
    await desk.done(
      desk.rules.draft,
      draft({ cases: [{ ...strictCases[2]!, expected: [] }], follows: 1 }),
      li,
    );
    expect(await propose(2)).toMatchObject({ code: 'rules-case-failing', values: { cases: 'middling' } });
    await desk.done(desk.rules.draft, draft({ content: ridingJdm, cases: [...ridingCases], follows: 2 }), li);
    expect(await propose(3)).toMatchObject({ code: 'rules-unchanged' });
  });

  test('a draft that a colleague saved meanwhile is not overwritten', async () => {
    await desk.done(desk.rules.draft, draft(), li);
    expect(await desk.refused(desk.rules.draft, draft(), wang)).toBe('rules-draft-moved');
    const stale = { table: 'riding', revision: 7, reason };
    expect(await desk.refused(desk.rules.propose, stale, li)).toBe('rules-draft-moved');
    expect(await desk.refused(desk.rules.discard, { table: 'riding', revision: 7 }, li)).toBe(
      'rules-draft-moved',
    );
    await desk.done(desk.rules.discard, { table: 'riding', revision: 1 }, li);
    expect(inForce().draft).toBeNull();
  });

  test('a proposal that was given back or replaced cannot be released', async () => {
    const proposal = await proposed();
    await desk.done(desk.rules.decline, { table: 'riding', proposal }, wang);
    expect(await desk.refused(desk.rules.release, { table: 'riding', proposal }, wang)).toBe(
      'rules-not-proposed',
    );
    expect(inForce().draft).not.toBeNull();
  });

  test('what was tried on another draft is prepared again', async () => {
    await desk.done(desk.rules.draft, draft(), li);
    const propose = { table: 'riding', revision: 1, reason };
    expect(() => desk.decide(desk.rules.propose, propose, li, undefined)).toThrow('stale');
  });
});

describe('what would harm', () => {
  const propose = { table: 'riding', revision: 1, reason };

  test('a table that refuses every case of the last days is no rule but a pause, and is not proposed', async () => {
    const nobody = writeJdm(riding, { hitPolicy: 'collect', rows: [{ ...stricter.rows[0]!, when: {} }] });
    const cases = [{ name: 'nobody rides', inputs: guest(), expected: [{ code: 'too-small' }] }];
    await desk.done(desk.rules.draft, draft({ content: nobody, cases }), li);
    desk.past = Array.from({ length: 20 }, (_, n) => ({ id: `guest-${n}`, inputs: guest() }));
    expect(await desk.refused(desk.rules.propose, propose, li)).toBe('rules-refuse-everybody');
    desk.past = desk.past.slice(1);
    expect(await desk.refused(desk.rules.propose, propose, li)).toBe('done');
  });

  test('a proposal that was replayed beside a version which is no longer in force is not released', async () => {
    await released();
    const looser = writeJdm(riding, { hitPolicy: 'collect', rows: [stricter.rows[1]!] });
    await desk.done(desk.rules.draft, draft({ content: looser, cases: [ridingCases[0]!] }), li);
    const { proposal } = await desk.done(desk.rules.propose, propose, li);
    await desk.done(desk.rules.rollBack, { table: 'riding', version: 2, reason }, wang);
    const release = { table: 'riding', proposal: String(proposal) };
    expect(await desk.refused(desk.rules.release, release, wang)).toBe('rules-version-moved');
    await desk.done(desk.rules.decline, release, li);
    expect(await desk.refused(desk.rules.propose, propose, li)).toBe('done');
  });

  test('a table that asks for a column which the program lost decides nothing, and is not gone back to', async () => {
    await released();
    const shrunk = { ...riding, inputs: riding.inputs.filter(({ name }) => name !== 'guarded') };
    const { guarded: _, ...given } = guest({ height: 1.1 });
    const first = desk.get(ruleVersions, 'riding@1')!;
    const row = { ...inForce(), version: 1, content: first.content, digest: first.digest };
    const held = { get: () => row as never };
    expect(await rule(held, shrunk, given)).toBeUndefined();
    expect(stands({ ...held, all: () => [] }, shrunk, undefined, given)).toBe('none');
    const rules = rulesOf({ shard: 'park', schemas: [shrunk], past: async () => [] });
    const back = { table: 'riding', version: 2, reason };
    expect(await desk.refused(rules.rollBack, back, li)).toBe('rules-version-outgrown');
    expect(await desk.refused(desk.rules.rollBack, back, li)).toBe('done');
  });
});

describe('an answer', () => {
  const given = guest({ height: 1.3 });

  test('stands while version and values are what they were', async () => {
    const ruled = await rule(desk, riding, given);
    const state = { get: desk.get.bind(desk), all: () => [] };
    expect(stands(state, riding, ruled, given)).toBe('holds');
    expect(stands(state, riding, ruled, { ...given, height: 1.304 })).toBe('holds');
    expect(stands(state, riding, ruled, { ...given, height: 1.31 })).toBe('stale');
    expect(stands(state, riding, undefined, given)).toBe('stale');
    await released();
    expect(stands(state, riding, ruled, given)).toBe('stale');
    expect(stands({ ...state, get: () => undefined }, riding, ruled, given)).toBe('none');
  });
});
