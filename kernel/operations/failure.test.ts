import { expect, it } from 'vitest';
import { judge } from './failure.ts';

const said = (code: string) => Object.assign(new Error('x'), { code, severity: 'ERROR' });
const broken = (code: string) => Object.assign(new Error('x'), { code, syscall: 'write', errno: -32 });

it.each([
  ['the fence', said('SG001'), 'fenced'],
  ['a constraint', said('23514'), 'rejected'],
  ['a deadlock', said('40P01'), 'transient'],
  ['a full disk', said('53100'), 'transient'],
  ['a server that ends', said('57P01'), 'unknown'],
  ['a reset line', broken('ECONNRESET'), 'unknown'],
  ['a closed line, whose code has five letters as an SQLSTATE has', broken('EPIPE'), 'unknown'],
  ['a time-out', new Error('Query read timeout'), 'unknown'],
  ['no error at all', 'text', 'unknown'],
] as const)('%s is judged by what it says about the commit', (_what, error, failure) => {
  expect(judge(error)).toBe(failure);
});
