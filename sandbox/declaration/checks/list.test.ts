import { parseDeclaration } from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { changed, complete, declared, told } from '../testing/complete.ts';
import { words } from '../testing/words.ts';

const [institution] = declared().innovation.institutions;
const step = declared().exits[0]!.steps[0]!;

test.each<[what: string, document: unknown, problem: string]>([
  ['one id for two measures', changed('/measures/1/id', 'customers'), 'duplicate-id /measures/1/id'],
  [
    'an exit that goes back',
    changed(
      '/exits/0/steps',
      ['freeze', 'settle', 'drain', 'offline'].map((phase) => ({ ...step, phase })),
    ),
    'exit-order /exits/0/steps/2/phase',
  ],
  ['a class with two exits', changed('/exits/1/class', 'normal'), 'exit-class-repeated /exits'],
  ['half a customer', changed('/limits/0/maximum', '0.5'), 'number-format /limits/0/maximum'],
  [
    'an amount of 10^18',
    changed('/limits/1/maximum', '1000000000000000000'),
    'money-format /limits/1/maximum',
  ],
  ['a threshold in words', changed('/triggers/0/threshold', 'many'), 'number-format /triggers/0/threshold'],
  [
    'an institution that has not signed',
    changed('/innovation/institutions', [
      institution,
      { ...institution, id: 'partner', name: words('a firm') },
    ]),
    'signature-missing /undertaking/signatures',
  ],
  [
    'a number that begins with another company',
    changed('/innovation/number', '9144030071526726XG-2020-0001'),
    'innovation-number /innovation/number',
  ],
])('%s is told', (_what, document, problem) => {
  expect(told(document)).toContain(problem);
});

test('hours may go over midnight', () => {
  expect(told(changed('/limits/4/from', '22:00'))).toEqual([]);
});

test('hours may last to the end of the day', () => {
  expect(told(changed('/limits/4/to', '24:00'))).toEqual([]);
});

test('an assessment that held at the start is expired on the day after its last', () => {
  const document = changed('/legalAssessment/validUntil', '2029-08-31');
  const codesOn = (on: string) => {
    const parsed = parseDeclaration(document, { on });
    return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
  };
  expect(codesOn('2029-08-31')).not.toContain('/legalAssessment/validUntil');
  expect(codesOn('2029-09-01')).toContain('/legalAssessment/validUntil');
});

test('every contradiction is told at once', () => {
  const { duration } = declared();
  const document = {
    ...Object(complete()),
    duration: { ...duration, endsOn: duration.startsOn },
    commentWindow: { workingDays: 1, zone: 'Moon' },
  };
  expect(told(document)).toEqual([
    'zone-unknown /commentWindow/zone',
    'end-before-start /duration/endsOn',
    'comment-window-short /commentWindow/workingDays',
  ]);
});
