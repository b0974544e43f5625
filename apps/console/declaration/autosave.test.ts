import type { Ending, Intention } from '@sandglass/kit';
import { expect, test } from 'vitest';
import { Autosave, type SaveState, type Unsaved } from './autosave.ts';

type Reply = Ending<{ save: number }>;
const refused = (code: string): Reply => ({
  ending: 'refused',
  problem: { title: '', detail: '', status: 409, code, reference: null, errors: null },
});
const lost: Reply = { ending: 'unknown', retryAfterMs: undefined };

/** A server that keeps drafts as the register does; `endings` go before. */
function desk(save = 0, ...endings: Reply[]) {
  return deskOf({ save, base: {} }, ...endings);
}

function deskOf(unsaved: Pick<Unsaved, 'save' | 'base' | 'sent'>, ...endings: Reply[]) {
  const sent: Intention[] = [];
  const states: SaveState['is'][] = [];
  const done = new Map<string, Reply>();
  let kept: Unsaved | undefined;
  let saves = unsaved.save;
  const decide = (intention: Intention): Reply => {
    const { after } = intention.body as { after: number };
    if (after !== saves) return refused('draft-saved-elsewhere');
    saves += 1;
    return { ending: 'done', reply: { save: saves } };
  };
  const autosave = new Autosave(unsaved, {
    pilot: 'lantern',
    client: {
      send: async (intention: Intention) => {
        sent.push(intention);
        const reply = done.get(intention.key) ?? decide(intention);
        done.set(intention.key, reply);
        return (endings.shift() ?? reply) as never;
      },
    },
    tell: ({ is }) => states.push(is),
    keep: (unsaved) => {
      kept = unsaved;
    },
    pause: async () => undefined,
  });
  return {
    autosave,
    sent,
    states,
    unsaved: () => kept,
    done,
    saves: () => saves,
    elsewhere: () => {
      saves += 1;
    },
  };
}

test('each save follows the one before, and what is saved is not kept in the tab any more', async () => {
  const { autosave, sent, states, unsaved } = desk(3);
  autosave.change({ notes: 1 });
  expect(unsaved()).toEqual({ save: 3, base: {}, draft: { notes: 1 } });
  await autosave.flush();
  autosave.change({ notes: 2 });
  await autosave.flush();
  expect(sent.map(({ body }) => body)).toEqual([
    { after: 3, declaration: { notes: 1 } },
    { after: 4, declaration: { notes: 2 } },
  ]);
  expect(states).toEqual(['changed', 'saving', 'saved', 'changed', 'saving', 'saved']);
  expect(unsaved()).toBeUndefined();
  expect(autosave.last).toEqual({ save: 5, draft: { notes: 2 } });
});

test('what changes while it is saved is saved next, the states between left out', async () => {
  const { autosave, sent } = desk();
  autosave.change({ n: 1 });
  const flushed = autosave.flush();
  for (const n of [2, 3, 4]) autosave.change({ n });
  await flushed;
  expect(sent.map(({ body }) => (body as { declaration: object }).declaration)).toEqual([{ n: 1 }, { n: 4 }]);
});

test('a save whose reply was lost is asked again under its key, and happens once', async () => {
  const { autosave, sent, states, saves } = desk(0, lost, lost);
  autosave.change({ n: 1 });
  await autosave.flush();
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect([sent.length, saves()]).toEqual([3, 1]);
  expect(states).toEqual(['changed', 'saving', 'unsure', 'unsure', 'saved']);
});

test('a window that is behind is told so, overwrites nothing, and keeps what it has', async () => {
  const { autosave, states, unsaved, elsewhere } = desk(1);
  elsewhere();
  autosave.change({ mine: true });
  await autosave.flush();
  expect(states.at(-1)).toBe('conflict');
  expect(unsaved()).toEqual({ save: 1, base: {}, draft: { mine: true } });
  autosave.follow(2, { theirs: true });
  autosave.change({ mine: true, theirs: true });
  await autosave.flush();
  expect([states.at(-1), autosave.last.save]).toEqual(['saved', 3]);
});

test('what is to be handed in is named by its save, and nothing is where a person must decide', async () => {
  const kept = desk(3);
  expect(await kept.autosave.flush()).toBe(3);
  kept.autosave.change({ n: 1 });
  expect(await kept.autosave.flush()).toBe(4);
  kept.elsewhere();
  kept.autosave.change({ n: 2 });
  expect(await kept.autosave.flush()).toBeUndefined();
  const signedOut = desk(0, { ending: 'signed-out' });
  signedOut.autosave.change({ n: 1 });
  expect(await signedOut.autosave.flush()).toBeUndefined();
});

test('an ended sign-in keeps the draft in the tab', async () => {
  const { autosave, states, unsaved } = desk(0, { ending: 'signed-out' });
  autosave.change({ n: 1 });
  await autosave.flush();
  expect(states.at(-1)).toBe('signed-out');
  expect(unsaved()?.draft).toEqual({ n: 1 });
});

test('a reload in the middle of a save asks for its end under the same key, and does not take it for another window', async () => {
  const first = desk(0, lost, lost, lost);
  first.autosave.change({ n: 1 });
  const flushed = first.autosave.flush();
  first.autosave.change({ n: 2 });
  const kept = first.unsaved()!;
  expect(kept).toMatchObject({ save: 0, draft: { n: 2 }, sent: { draft: { n: 1 } } });
  await flushed;

  const again = deskOf(kept);
  again.done.set(kept.sent!.key, { ending: 'done', reply: { save: 1 } });
  again.elsewhere();
  again.autosave.change(kept.draft);
  await again.autosave.flush();
  expect(again.sent.map(({ key }) => key)[0]).toBe(kept.sent!.key);
  expect(again.sent.map(({ body }) => body)).toEqual([
    { after: 0, declaration: { n: 1 } },
    { after: 1, declaration: { n: 2 } },
  ]);
  expect([again.states.at(-1), again.saves()]).toEqual(['saved', 2]);
});
