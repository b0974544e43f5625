import { describe, expect, it } from 'vitest';
import { isLostConnection } from './lost.ts';

const withFields = (message: string, fields: object): Error => Object.assign(new Error(message), fields);

describe('a failed question to the database', () => {
  it.each([
    ['the server ends', withFields('terminating connection', { severity: 'FATAL', code: '57P01' })],
    [
      'the server recovers',
      withFields('the database system is starting up', { severity: 'FATAL', code: '57P03' }),
    ],
    ['it has no connection left', withFields('sorry', { severity: 'FATAL', code: '53300' })],
    ['its socket is gone', withFields('connect ENOENT', { syscall: 'connect', code: 'ENOENT' })],
    ['nobody listens', withFields('connect ECONNREFUSED', { syscall: 'connect', code: 'ECONNREFUSED' })],
    [
      'neither of its addresses answers',
      new AggregateError([withFields('x', { syscall: 'connect', code: 'ECONNREFUSED' })]),
    ],
    ['the line broke', withFields('read ECONNRESET', { syscall: 'read', code: 'ECONNRESET' })],
    ['the line broke while it was asked', new Error('Connection terminated unexpectedly')],
  ])('is the database’s absence where %s', (_case, error) => {
    expect(isLostConnection(error)).toBe(true);
  });

  it.each([
    ['the question was wrong', withFields('syntax error', { severity: 'ERROR', code: '42601' })],
    ['a file is missing', withFields('open ENOENT', { syscall: 'open', code: 'ENOENT' })],
    ['we have a bug', new TypeError('x is not a function')],
    ['no error was thrown', 'Connection terminated'],
  ])('is not where %s', (_case, error) => {
    expect(isLostConnection(error)).toBe(false);
  });
});
