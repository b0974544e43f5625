import { changed, declared } from '@sandglass/declaration/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anybody, bank, Desk, type Name, officer, review, second, system } from './testing/desk.ts';
import { waitsFor } from './waits.ts';

/** What a person with a pencil would keep of a pilot. */
interface Model {
  state: string;
  stops: Set<string>;
  unanswered: number;
  windowOpen: boolean;
  proposed: string | null;
  amendment: 'none' | 'submitted' | 'disclosed';
  version: number;
  serial: number;
  tried: number;
}
type Actor = typeof bank;

const LIVE = ['admitted', 'running', 'suspended'];
const because = { reason: 'because' };
const settled = (m: Model): void => {
  if (m.state === 'running' || m.state === 'suspended') m.state = m.stops.size > 0 ? 'suspended' : 'running';
};
const free = (m: Model): boolean => !m.windowOpen && m.unanswered === 0;

/** A command: when it should pass, what it then changes, and how it is called. */
class Step implements fc.Command<Model, Desk> {
  readonly name: string;
  readonly passes: (m: Model) => boolean;
  readonly change: (m: Model) => void;
  readonly call: (desk: Desk, m: Model) => string;

  constructor(
    name: string,
    passes: (m: Model) => boolean,
    change: (m: Model) => void,
    call: (desk: Desk, m: Model) => string,
  ) {
    this.name = name;
    this.passes = passes;
    this.change = change;
    this.call = call;
  }

  check = () => true;
  toString = () => this.name;

  run(m: Model, desk: Desk): void {
    const before = { rows: new Map(desk.rows), facts: desk.facts.length };
    const passes = this.passes(m);
    const code = this.call(desk, m);
    expect({ step: this.name, passes: code === 'done' }).toEqual({ step: this.name, passes });
    if (passes) this.change(m);
    else expect({ rows: desk.rows, facts: desk.facts.length }).toEqual(before);
    const { pilot } = desk;
    expect([pilot.state, pilot.unanswered, pilot.version, Number(pilot.serial)]).toEqual([
      m.state,
      m.unanswered,
      m.version,
      m.serial,
    ]);
    expect(new Set(pilot.suspensions.map(({ by }) => by))).toEqual(m.stops);
    const status = { admitted: 'running', completed: 'running', terminated: 'ended' }[m.state] ?? m.state;
    if (m.serial > 0) expect(desk.mandate).toMatchObject({ status, version: m.version, serial: m.serial });
    expect(
      ['draft', 'submitted', 'disclosed'].includes(m.state) === (waitsFor(pilot, desk.now) !== null) ||
        LIVE.includes(m.state),
    ).toBe(true);
  }
}

const simple = (
  name: Name,
  actor: Actor,
  input: (m: Model) => Record<string, unknown>,
  passes: (m: Model) => boolean,
  change: (m: Model) => void,
): Step =>
  new Step(`${name} by ${actor.person ?? actor.role}`, passes, change, (desk, m) =>
    desk.code(name, actor, input(m)),
  );

const bind = (change: (m: Model) => void) => (m: Model) => {
  m.serial += 1;
  change(m);
  settled(m);
};
const within = (m: Model, ...states: string[]): boolean => states.includes(m.state);
const none = () => ({});

const suspend = (by: string, actor: Actor): Step =>
  simple(
    'suspend',
    actor,
    () => because,
    (m) => within(m, 'running', 'suspended') && !m.stops.has(by),
    bind((m) => m.stops.add(by)),
  );
const resume = (actor: Actor, ...lifts: string[]): Step =>
  simple(
    'resume',
    actor,
    () => because,
    (m) => m.state === 'suspended' && lifts.some((by) => m.stops.has(by)),
    bind((m) => {
      for (const by of lifts) m.stops.delete(by);
    }),
  );
const approve = (
  decision: string,
  name: Name,
  actor: Actor,
  from: (m: Model) => boolean,
  change: (m: Model) => void,
): Step =>
  simple(
    name,
    actor,
    none,
    (m) => from(m) && m.proposed === `${decision} by ${actor === officer ? 'wang' : 'li'}`,
    bind((m) => {
      m.proposed = null;
      change(m);
    }),
  );
const proposing = (decision: string, actor: Actor, from: (m: Model) => boolean): Step =>
  simple(
    'propose',
    actor,
    () => ({ decision, reason: 'r', criteria: review() }),
    from,
    (m) => {
      m.proposed = `${decision} by ${actor.person}`;
    },
  );
const end = (state: string) => (m: Model) => {
  m.state = state;
  m.stops.clear();
  m.amendment = 'none';
  m.proposed = null;
};

const toAdmit = (m: Model) => m.state === 'disclosed' && free(m);
const toAmend = (m: Model) => within(m, ...LIVE) && m.amendment === 'disclosed' && free(m);
const toGraduate = (m: Model) => within(m, 'running', 'suspended');
const takesComments = (m: Model) => m.windowOpen && (m.state === 'disclosed' || m.amendment === 'disclosed');

const commands: Step[] = [
  simple(
    'submit',
    bank,
    none,
    (m) => m.state === 'draft',
    (m) => {
      m.state = 'submitted';
    },
  ),
  simple(
    'returnDraft',
    officer,
    () => because,
    (m) => m.state === 'submitted',
    (m) => {
      m.state = 'draft';
    },
  ),
  simple(
    'disclose',
    officer,
    none,
    (m) => m.state === 'submitted',
    (m) => {
      m.state = 'disclosed';
      m.windowOpen = true;
    },
  ),
  simple(
    'decline',
    officer,
    () => because,
    (m) => within(m, 'submitted', 'disclosed'),
    end('declined'),
  ),
  simple(
    'withdraw',
    bank,
    () => because,
    (m) => within(m, 'draft', 'submitted', 'disclosed'),
    end('withdrawn'),
  ),
  simple(
    'comment',
    anybody,
    () => ({ author: 'Ann', body: 'Why?' }),
    takesComments,
    (m) => {
      m.unanswered += 1;
    },
  ),
  new Step(
    'answer every comment',
    () => true,
    (m) => {
      m.unanswered = 0;
    },
    (desk) => {
      for (const [key, row] of desk.rows)
        if (key.startsWith('register.comment/') && row.reply === null)
          desk.done('reply', bank, { comment: row.id, reply: 'So.' });
      return 'done';
    },
  ),
  new Step(
    'the window closes',
    () => true,
    (m) => {
      m.windowOpen = false;
    },
    (desk) => {
      if (desk.pilot.comment_until !== null && desk.now <= desk.pilot.comment_until) desk.pastWindow();
      return 'done';
    },
  ),
  ...[officer, second].flatMap((actor) => [
    proposing('admit', actor, toAdmit),
    proposing('amend', actor, toAmend),
    proposing('graduate', actor, toGraduate),
    approve('admit', 'admit', actor, toAdmit, (m) => {
      m.state = 'admitted';
    }),
    approve('amend', 'approveAmendment', actor, toAmend, (m) => {
      m.version += m.tried;
      m.tried = 0;
      m.amendment = 'none';
    }),
    approve('graduate', 'graduate', actor, toGraduate, end('completed')),
  ]),
  simple(
    'start',
    system,
    none,
    (m) => m.state === 'admitted',
    (m) => {
      m.state = 'running';
    },
  ),
  suspend('supervisor', officer),
  suspend('institution', bank),
  suspend('trigger', system),
  resume(officer, 'supervisor', 'trigger'),
  resume(bank, 'institution'),
  simple(
    'amend',
    bank,
    (m) => ({ declaration: declared(changed('/limits/0/maximum', String(1300 + m.version + m.tried))) }),
    (m) => within(m, ...LIVE) && m.amendment === 'none',
    (m) => {
      m.amendment = 'submitted';
      m.tried += 1;
    },
  ),
  simple(
    'discloseAmendment',
    officer,
    none,
    (m) => within(m, ...LIVE) && m.amendment === 'submitted',
    (m) => {
      m.amendment = 'disclosed';
      m.windowOpen = true;
    },
  ),
  simple(
    'dropAmendment',
    bank,
    () => because,
    (m) => within(m, ...LIVE) && m.amendment !== 'none',
    (m) => {
      m.amendment = 'none';
      if (m.proposed?.startsWith('amend')) m.proposed = null;
    },
  ),
  simple(
    'terminate',
    officer,
    () => because,
    (m) => within(m, ...LIVE),
    bind(end('terminated')),
  ),
];

const RUNS = 300;

it('whatever the roles do in whatever order, the register agrees with a small model of it', () => {
  const desks = fc.commands(
    commands.map((command) => fc.constant(command)),
    { maxCommands: 120, size: 'max' },
  );
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom('draft', 'disclosed', 'running'), desks, (from, list) => {
      const desk = new Desk();
      if (from === 'draft') desk.done('declare', bank, { declaration: declared() });
      if (from === 'disclosed') desk.disclosed();
      if (from === 'running') desk.running();
      const model: Model = {
        state: from,
        stops: new Set(),
        unanswered: 0,
        windowOpen: from === 'disclosed',
        proposed: null,
        amendment: 'none',
        version: 1,
        serial: from === 'running' ? 1 : 0,
        tried: 0,
      };
      fc.modelRun(() => ({ model, real: desk }), list);
      reached.add(model.state);
    }),
    { numRuns: RUNS },
  );
  expect(reached.size).toBeGreaterThanOrEqual(6);
});
