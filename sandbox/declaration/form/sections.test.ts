import { parseDeclaration } from '@sandglass/declaration';
import {
  newDraft,
  SECTIONS,
  type SectionKey,
  sectionStates,
  sectionsAsked,
  withProfile,
} from '@sandglass/declaration/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, complete } from '../testing/complete.ts';
import { placesOf } from '../testing/places.ts';

const ON = '2026-02-02';
const whole = complete() as Record<string, unknown>;
const statesOf = (document: unknown) => sectionStates(document as Record<string, unknown>, ON);
const problemsIn = (document: unknown) => statesOf(document).flatMap(({ problems }) => problems);

test('a new draft is empty in every section, and each says what is missing in the API’s own words', () => {
  const states = statesOf(newDraft);
  expect(states.map(({ state }) => state)).toEqual(SECTIONS.map(() => 'empty'));
  const parsed = parseDeclaration(newDraft, { on: ON });
  const told = (one: { path: string; message: { en: string } }) => `${one.path} ${one.message.en}`;
  expect(problemsIn(newDraft).map(told).sort()).toEqual(parsed.ok ? [] : parsed.problems.map(told).sort());
});

test('a declaration in which nothing is wrong is complete in every section', () => {
  expect(statesOf(whole).filter(({ state }) => state !== 'complete')).toEqual([]);
});

test('a section counts by itself: what is not begun elsewhere does not hold it up', () => {
  const states = statesOf({ ...newDraft, service: whole.service });
  expect(states.filter(({ state }) => state === 'complete').map(({ key }) => key)).toEqual(['service']);
});

test('a check between sections tells as soon as those that it looks at are in form', () => {
  const elsewhere = changed('/notes');
  const document = { ...(elsewhere as object), commentWindow: { workingDays: 2, zone: 'Asia/Shanghai' } };
  const states = new Map(statesOf(document).map((one) => [one.key, one]));
  expect(states.get('notes')?.state).toBe('empty');
  expect(states.get('commentWindow')).toMatchObject({ state: 'unfinished', inForm: true });
  expect(states.get('commentWindow')?.problems.map(({ code }) => code)).toEqual(['comment-window-short']);
});

test('a section whose fields are there and empty is empty, and each field is told', () => {
  const empty = { startsOn: '', endsOn: '' };
  const state = statesOf({ ...newDraft, duration: empty }).find(({ key }) => key === 'duration');
  expect(state).toMatchObject({ state: 'empty', inForm: false });
  expect(state?.problems.map(({ path }) => path)).toEqual(['/duration/startsOn', '/duration/endsOn']);
});

test('whatever is taken out of a declaration, the form is content exactly when the API would be', () => {
  const places = placesOf(whole).filter((place) => place !== '/profile' && place !== '/version');
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom(undefined, '', 'x', 7, '2026-13-40'),
      (place, value) => {
        const document = changed(place, value);
        const parsed = parseDeclaration(document, { on: ON });
        expect(problemsIn(document).length === 0).toBe(parsed.ok);
        if (parsed.ok) return;
        const told = new Set(problemsIn(document).map(({ path, message }) => `${path} ${message.en}`));
        // The API stops at its eighth complaint about the schema; each that it tells, the form tells in the same words.
        const sections = new Set(SECTIONS as readonly string[]);
        for (const { path, message } of parsed.problems)
          if (sections.has(path.split('/')[1] as SectionKey)) expect(told).toContain(`${path} ${message.en}`);
      },
    ),
    { numRuns: 300 },
  );
});

test('another profile asks for its own section besides, and what only the former asked for goes', () => {
  const british = withProfile(newDraft, 'uk-fca');
  expect(sectionsAsked(british)).toContain('ukFca');
  const state = statesOf(british).find(({ key }) => key === 'ukFca');
  expect(state).toMatchObject({ state: 'empty', problems: [{ code: 'missing', path: '/ukFca' }] });
  const back = withProfile({ ...british, ukFca: {} }, 'cn-jrt-0198');
  expect(sectionsAsked(back)).not.toContain('ukFca');
  expect(back).toEqual(newDraft);
});

test('a section of another profile is told, not hidden', () => {
  const state = statesOf({ ...whole, ukFca: {} }).find(({ key }) => key === 'ukFca');
  expect(state?.state).toBe('empty');
  expect(state?.problems.length).toBeGreaterThan(0);
});
