import { expect, test } from 'vitest';
import { hasPan, looksLikePan } from './looks-like-pan.ts';

test.each([
  ['6222821234567897', true],
  ['6222 8212 3456 7897', true],
  ['6222-8212-3456-7890', true],
  ['card 6222 8212 3456 7897', true],
  ['the holder of 6222821234567897', true],
  ['tok-5d41402abc4b2a76b9719d911017c592', false],
  ['tok-6222821234567897b9719d911017c592', false],
  ['62900000001', false],
  ['633200000001', false],
  ['48023310-20261128175502-000001', false],
  ['lin', false],
  ['7f000001-6222-8212-8345-678971234567', false],
  ['', false],
  ['4012.8888.8888.1881', true],
  ['4012/8888/8888/1882', true],
  ['４０１２８８８８８８８８１８８２', true],
  ['4012–8888–8888–1882', true],
  ['40128888888818812512123', true],
  ['2026.1128.1755.0201', false],
  ['2026.11.28 17:55:02', false],
  ['1,234,567,890,123.45', false],
])('%s is a number: %s', (text, is) => {
  expect(looksLikePan(text)).toBe(is);
});

test.each([
  ['6222821234567897', true],
  ['order 6222-8212-3456-7897', true],
  ['6222821234567890', false],
  ['x 4012/8888/8888/1881', true],
  [';5555555555554444=2512201', true],
  // All of it are digits of hexadecimal, as many as a digest's.
  ['5555555555554444D25122011234567890123', true],
  ['2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', false],
  ['order 4200001234202611281234567890', false],
  ['order-1764355722124', false],
  ['+86 138 1234 5678', false],
])('%s has one with its check digit in it: %s', (text, is) => {
  expect(hasPan(text)).toBe(is);
});
