import { expect, it } from 'vitest';
import { welcomeOf } from './welcome-of.ts';

it.each([
  ['/', 'signIn.title'],
  ['/loans/loan-1', 'signIn.title'],
  ['/tokens', 'tokens.welcome.title'],
  ['/tokens/payments', 'tokens.welcome.title'],
  ['/share/ask-1', 'share.welcome.title'],
])('who comes to %s is told %s', (pathname, title) => {
  expect(welcomeOf(pathname).title).toBe(title);
});
