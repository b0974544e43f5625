import { expect, test } from 'vitest';
import { exitActs } from './acts.ts';

test.each([
  ['mandate', 0, 'institution', []],
  ['program', 0, 'institution', ['do', 'evidence']],
  ['program', 3, 'institution', ['do', 'evidence', 'except']],
  ['program', 3, 'supervisor', ['do']],
  ['person', 0, 'institution', ['evidence']],
  ['person', 0, 'supervisor', []],
  ['left-over', 0, 'institution', ['confirm']],
  ['left-over', 0, 'supervisor', []],
  ['offline', 0, 'supervisor', ['offline']],
  ['offline', 0, 'institution', []],
] as const)(
  'a step that is done by %s with %d refused items offers %s: %j',
  (doneBy, exceptionsOpen, role, acts) => {
    expect(exitActs({ doneBy }, { exceptionsOpen }, role)).toEqual(acts);
  },
);
