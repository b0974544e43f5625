import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, sandglass } from '../apps/cli/testing/sandglass.ts';
import { type DemoHouse, demoHouse, until } from '../apps/server/testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

/** The command against the demo house, as somebody who speaks English. */
const run = (words: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  sandglass(words.split(' '), {
    env: { SANDGLASS_URL: demo.house.origin, SANDGLASS_TOKEN: undefined, LANG: 'en_GB.UTF-8', ...env },
  });

describe('sandglass register', () => {
  test('lists the pilots for people and for programs', async () => {
    const { code, out } = await run('register');
    expect(code).toBe(0);
    expect(out).toMatch(/^microloan +running +fenghe-bank +\S+ · \S/m);
    const listed = await run('register list --json');
    expect(JSON.parse(listed.out).pilots).toContainEqual(
      expect.objectContaining({ id: 'microloan', state: 'running' }),
    );
  });

  test('shows one with its declaration', async () => {
    const shown = JSON.parse((await run('register show microloan --json')).out);
    expect(shown).toMatchObject({ id: 'microloan', state: 'running', declaration: expect.any(Object) });
    const { out } = await run('register show microloan');
    expect(out).toMatch(/^ {2}state +running$/m);
    expect(out).toMatch(/declaration +\d+ characters; --json shows it/);
    expect(out).not.toContain('[object Object]');
  });

  test('says in the server’s words, and in the caller’s language, that there is no such pilot', async () => {
    const english = await run('register show nowhere --json');
    expect([english.code, english.out]).toEqual([1, '']);
    expect(JSON.parse(english.problems).error).toMatchObject({
      type: 'pilot-unknown',
      title: 'No such pilot',
    });
    const chinese = await run('register show nowhere', { LANG: 'zh_CN.UTF-8' });
    expect(chinese.problems).toMatch(/\p{Script=Han}/u);
  });

  test('takes an id with any letters in it as an id', async () => {
    expect((await run('register show ../../readyz')).code).toBe(1);
  });

  test('wants list, or show and an id', async () => {
    for (const words of ['register show', 'register pilots', 'register show a b'])
      expect(await run(words)).toEqual({
        code: 2,
        out: '',
        problems: 'register takes list, or show and an id.\n',
      });
  });
});

test('sandglass pilots shows each with its figures of today', async () => {
  const { pilots } = JSON.parse((await run('pilots --json')).out);
  const microloan = pilots.find(({ id }: { id: string }) => id === 'microloan');
  expect(microloan.measures.length).toBeGreaterThan(0);
  const { out } = await run('pilots');
  expect(out).toMatch(/^microloan {2}running$/m);
  for (const { title } of microloan.measures) expect(out).toContain(`  ${title.en}`);
});

describe('sandglass token', () => {
  test('prints a token that opens the doors of its role, and nothing else', async () => {
    const { code, out } = await run('token --as customer:lin');
    expect(code).toBe(0);
    const headers = { authorization: `Bearer ${out.trim()}` };
    expect((await fetch(`${demo.house.origin}/api/consents`, { headers })).status).toBe(200);
    expect(JSON.parse((await run('token --as auditor --json')).out)).toMatchObject({
      role: 'auditor',
      party: 'auditor',
    });
  });

  test('says which roles there are, and that one is needed', async () => {
    const unknown = await run('token --as king');
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.problems).toMatch(/\S/);
    expect((await run('token')).code).toBe(2);
  });
});

describe('sandglass exit', () => {
  test('shows the plan of each class, and who does each step, for people and for programs', async () => {
    const { code, out } = await run('exit plan microloan');
    expect(code).toBe(0);
    expect(out).toMatch(/^normal: .*^risky: .*^non-performing: /ms);
    expect(out).toContain('by the supervisor’s mandate');
    expect(out).toContain('by a person, evidence required');
    expect(out).toMatch(/waits for repayment: Loans being repaid/);
    const { plans, exit } = JSON.parse((await run('exit plan microloan --class risky --json')).out);
    expect([plans.map((plan: { class: string }) => plan.class), exit]).toEqual([['risky'], null]);
    expect(plans[0].steps[0]).toMatchObject({ n: 1, phase: 'freeze', doneBy: 'mandate' });
  });

  test('of a pilot whose program does not run, says that people do it', async () => {
    const { out } = await run('exit plan provenance --class normal');
    expect(out).not.toContain('by the program');
    expect(out).toContain('by a person, evidence required');
  });

  test('wants one pilot, a class that there is, and a reason to start', async () => {
    for (const words of ['exit plan', 'exit plan a b', 'exit plan microloan --class bad', 'exit run'])
      expect((await run(words)).code).toBe(2);
    expect((await run('exit run microloan --class risky')).code).toBe(2);
    const none = await run('exit run microloan');
    expect([none.code, none.problems]).toEqual([
      1,
      'No exit is under way. Start one with --class and --reason.\n',
    ]);
  });

  test('starts an exit as the supervisor, lets the program work, and shows what it waits for', async () => {
    const stranger = await run('exit run microloan --class normal --reason over');
    expect([stranger.code, stranger.problems]).toEqual([1, expect.stringMatching(/sign/i)]);
    const token = async (as: string) => ({ SANDGLASS_TOKEN: (await run(`token --as ${as}`)).out.trim() });
    const started = await run(
      'exit run microloan --class normal --reason over --json',
      await token('supervisor'),
    );
    expect(JSON.parse(started.out)).toMatchObject({
      reply: { exit: 'under-way', step: 1 },
      exit: { state: 'under-way' },
    });
    const current = async () => (await demo.call('GET', '/api/pilots/microloan/exits')).body.exit.current;
    await until(async () => (await current()) === 2, 'the freeze is done');
    const bank = await token('institution:fenghe-bank');
    const { code, out } = await run('exit run microloan', bank);
    expect([code, out]).toEqual([0, expect.stringMatching(/^exit normal: under-way\n {3}1 freeze +done/)]);
    const again = await run('exit run microloan --class risky --reason other', await token('supervisor:li'));
    expect([again.code, again.problems]).toEqual([1, expect.stringContaining('was started at')]);
  });
});

describe('sandglass lines', () => {
  const token = async (as: string) => ({ SANDGLASS_TOKEN: (await run(`token --as ${as}`)).out.trim() });

  test('changes the secret of a line, waits until both ends use it, and shows who asked for it and why', async () => {
    const bank = await token('institution:hengxin-bank');
    expect((await run('lines show bank', bank)).code).toBe(1);
    const changed = await run('lines rotate bank --reason yearly', bank);
    expect([changed.code, changed.problems]).toEqual([0, '']);
    expect(changed.out).toMatch(
      /uses version 2 of its secret since \S+; the one before is destroyed\.\n.*: yearly\n$/,
    );
    const again = JSON.parse((await run('lines rotate bank --reason leak --json', bank)).out);
    expect(again).toMatchObject({ line: 'network', version: 3, reason: 'leak', inUseAt: expect.any(String) });
    const shown = await run('lines show bank --json', await token('auditor'));
    expect(JSON.parse(shown.out)).toEqual(again);
  });

  test('of another institution, or as somebody else, is refused in words', async () => {
    const other = await run('lines rotate acquirer --reason mine', await token('institution:hengxin-bank'));
    expect([other.code, other.problems]).toEqual([1, expect.stringMatching(/\S/)]);
    expect((await run('lines rotate bank --reason mine', await token('supervisor'))).code).toBe(1);
  });

  test('wants a line, and a reason to change it', async () => {
    for (const words of [
      'lines rotate',
      'lines rotate bank',
      'lines rotate shop --reason x',
      'lines show',
      'lines show a b',
    ])
      expect([words, (await run(words)).code]).toEqual([words, 2]);
  });
});

test('a server that is not there is said in one sentence, with what to do', async () => {
  const { code, problems } = await run('pilots', { SANDGLASS_URL: 'http://127.0.0.1:1' });
  expect([code, problems]).toEqual([
    1,
    'No server answers at http://127.0.0.1:1. Start one with sandglass up, or set SANDGLASS_URL.\n',
  ]);
});
