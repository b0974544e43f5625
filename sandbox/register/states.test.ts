import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changed, declared } from '@sandglass/declaration/testing';
import { reasonCatalogue } from '@sandglass/operations';
import { expect, it } from 'vitest';
import type { PilotState } from './tables.ts';
import { anybody, bank, Desk, type Name, officer, review, second, system } from './testing/desk.ts';

const file = fileURLToPath(new URL('states.txt', import.meta.url));
const raised = declared(changed('/limits/0/maximum', '1300'));
const because = { reason: 'because' };

/** A pilot in each state, with a comment and a question that are answered where there can be any. */
const inState: Readonly<Record<PilotState, () => Desk>> = {
  draft: () => {
    const desk = new Desk();
    desk.done('declare', bank, { declaration: declared() });
    return desk;
  },
  submitted: () => {
    const desk = inState.draft();
    desk.done('submit', bank);
    return desk;
  },
  declined: () => {
    const desk = inState.submitted();
    desk.done('decline', officer, because);
    return desk;
  },
  disclosed: () => new Desk().proposed(),
  admitted: () => {
    const desk = new Desk().proposed();
    desk.done('admit', second);
    return desk;
  },
  running: () => new Desk().running(),
  suspended: () => {
    const desk = new Desk().running();
    desk.done('suspend', bank, because);
    return desk;
  },
  completed: () => {
    const desk = new Desk().running();
    desk.done('propose', officer, { decision: 'graduate', reason: 'all hold' });
    desk.done('graduate', second);
    return desk;
  },
  terminated: () => {
    const desk = new Desk().running();
    desk.done('terminate', officer, because);
    return desk;
  },
  withdrawn: () => {
    const desk = inState.submitted();
    desk.done('withdraw', bank, because);
    return desk;
  },
};

const actions: readonly (readonly [string, Name, typeof bank, (desk: Desk) => Record<string, unknown>])[] = [
  ['save a draft', 'save', bank, ({ pilot }) => ({ after: pilot.saves, declaration: {} })],
  ['submit', 'submit', bank, () => ({})],
  ['give back', 'returnDraft', officer, () => because],
  ['ask', 'ask', officer, () => ({ body: 'Why?' })],
  ['decline', 'decline', officer, () => because],
  ['disclose', 'disclose', officer, () => ({})],
  ['comment', 'comment', anybody, () => ({ author: 'Ann', body: 'Good.' })],
  ['propose to admit', 'propose', officer, () => ({ decision: 'admit', reason: 'r', criteria: review() })],
  ['admit', 'admit', second, () => ({})],
  ['start', 'start', system, () => ({})],
  ['suspend: supervisor', 'suspend', officer, () => because],
  ['suspend: institution', 'suspend', bank, () => because],
  ['suspend: trigger', 'suspend', system, () => because],
  ['suspend: expired', 'lapse', system, () => ({})],
  ['resume: supervisor', 'resume', officer, () => because],
  ['resume: institution', 'resume', bank, () => because],
  ['report a condition', 'reportCondition', bank, () => ({ condition: '1', reason: 'kept' })],
  ['accept a condition', 'acceptCondition', officer, () => ({ condition: '1' })],
  ['return a condition', 'returnCondition', officer, () => ({ condition: '1', reason: 'how?' })],
  ['report a drill', 'reportDrill', bank, () => ({ passed: true, reason: 'nothing left over' })],
  ['confirm a drill', 'confirmDrill', officer, () => ({})],
  ['return a drill', 'returnDrill', officer, () => because],
  ['note a drill', 'noteDrill', system, () => ({ passed: true })],
  ['amend', 'amend', bank, () => ({ declaration: raised })],
  ['disclose amendment', 'discloseAmendment', officer, () => ({})],
  ['propose to amend', 'propose', officer, () => ({ decision: 'amend', reason: 'r' })],
  ['approve amendment', 'approveAmendment', second, () => ({})],
  ['drop amendment', 'dropAmendment', officer, () => because],
  ['propose to graduate', 'propose', officer, () => ({ decision: 'graduate', reason: 'r' })],
  ['graduate', 'graduate', second, () => ({})],
  ['terminate', 'terminate', officer, () => because],
  ['withdraw', 'withdraw', bank, () => because],
];

const states = Object.keys(inState) as PilotState[];
const said = (state: PilotState, [, name, actor, input]: (typeof actions)[number]): string => {
  const desk = inState[state]();
  const code = desk.code(name, actor, input(desk));
  return code === 'done' ? `→ ${desk.pilot.state}` : code;
};

it('every action in every state is taken or refused with its code, as reviewed', () => {
  const codes = actions.map((action) => states.map((state) => said(state, action)));
  const lines = actions.flatMap(([action], at) => [
    action,
    ...states.map((state, n) => `  ${state.padEnd(12)}${codes[at]![n]}`),
  ]);
  const table = `${lines.join('\n')}\n`;
  if (process.env.SANDGLASS_UPDATE === 'states') writeFileSync(file, table);
  expect(table, 'review the difference, then run the test with SANDGLASS_UPDATE=states').toBe(
    readFileSync(file, 'utf8'),
  );
  const refused = codes.flat().filter((code) => !code.startsWith('→'));
  expect(refused.filter((code) => !reasonCatalogue.has(code))).toEqual([]);
});

it('a pilot that is not there, and one of another bank, are refused by every step', () => {
  for (const [, name, actor, input] of actions.filter(([, name]) => name !== 'save')) {
    const empty = new Desk();
    expect([name, empty.code(name, actor, input(inState.running()))]).toEqual([name, 'pilot-unknown']);
  }
  for (const [, name, , input] of actions.filter(([, , actor]) => actor === bank)) {
    const taken = states.filter((state) => {
      const desk = inState[state]();
      return desk.code(name, { role: 'institution', party: 'other-bank' }, input(desk)) === 'done';
    });
    expect([name, taken]).toEqual([name, []]);
  }
});
