import { expect, test } from 'vitest';
import { incidentActs } from './acts.ts';

test.each([
  ['open', 'institution', true, 'report propose-closing'],
  ['open', 'institution', false, ''],
  ['closing', 'institution', true, 'report'],
  ['open', 'supervisor', false, 'report grade'],
  ['closing', 'supervisor', false, 'close send-back grade'],
  ['closed', 'supervisor', false, ''],
  ['open', 'auditor', false, ''],
] as const)('an incident that is %s offers the %s (its own: %s): %s', (state, role, own, offered) => {
  expect(incidentActs(state, role, own).join(' ')).toBe(offered);
});
