import { expect, test } from 'vitest';
import { changed, complete, declared, problemsOf, told } from './testing/complete.ts';

const SECTIONS =
  'innovation service legalAssessment securityAssessment riskControl complaints notes undertaking appendices scope limits safeguards measures triggers compensation exits graduation drill duration commentWindow';

test('a complete declaration parses, and a limit that names no warning level warns at 80 %', () => {
  expect(told(complete())).toEqual([]);
  expect(declared().limits.map(({ warnAtPercent }) => warnAtPercent)).toEqual([80, 80, 80, 80, 80, 80]);
});

test.each(['profile', 'version', ...SECTIONS.split(' ')])('without %s the problem names it', (section) => {
  const problems = problemsOf(changed(`/${section}`));
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([`missing /${section}`]);
  const { message } = problems[0]!;
  expect(message.en).toContain(section);
  expect(new Set(Object.values(message)).size).toBe(3);
});

test('all missing sections are told at once', () => {
  expect(told({ profile: 'cn-jrt-0198', version: 1 })).toEqual(
    SECTIONS.split(' ').map((section) => `missing /${section}`),
  );
});

test.each([
  ['transactionSecurity'],
  ['serviceQuality'],
  ['businessContinuity'],
  ['algorithmSecurity'],
  ['architectureSecurity'],
  ['dataSecurity'],
  ['networkSecurity'],
  ['internalControl'],
])('the security assessment answers JR/T 0199 heading %s', (heading) => {
  const path = `/securityAssessment/headings/${heading}`;
  expect(told(changed(path))).toEqual([`missing ${path}`]);
});

test.each([null, true, 1, '', 'text', [], [complete()]])(
  'what is no object (%j) is no declaration',
  (value) => {
    expect(problemsOf(value).length).toBeGreaterThan(0);
  },
);

test('a field that nobody asked for is told, not dropped', () => {
  expect(told(changed('/limits/0/maximun', '5'))).toEqual(['unknown-field /limits/0/maximun']);
});

test('an undisclosed value needs its reason', () => {
  expect(told(changed('/innovation/plannedStart', { undisclosed: true }))).toContain(
    'reason-missing /innovation/plannedStart',
  );
});
