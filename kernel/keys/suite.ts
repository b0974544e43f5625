import { KeyError } from './error.ts';

/** Which algorithms a house writes with. What the other suite wrote stays readable. */
export const SUITES = ['international', 'gm'] as const;
export type Suite = (typeof SUITES)[number];

/** The suite of a setting; nothing said means international. @throws KeyError for another word. */
export function suiteNamed(text: string | undefined): Suite {
  if (text === undefined || text === '') return 'international';
  const suite = SUITES.find((name) => name === text);
  if (suite === undefined)
    throw new KeyError(`There is no suite ${JSON.stringify(text)}: it is ${SUITES.join(' or ')}.`);
  return suite;
}
