import { renderDeclaration } from '@sandglass/declaration';
import {
  changesInWords,
  previewDraft,
  SECTIONS,
  sectionStates,
  withItem,
  withValue,
} from '@sandglass/declaration/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, complete, declared } from '../testing/complete.ts';
import { placesOf } from '../testing/places.ts';

const before = declared();
const words = (en: string) => ({ zh: `简：${en}`, zhHant: `繁：${en}`, en });

test('a change is told in the field’s own terms and the page’s own figures', () => {
  const after = withValue(before as never, '/limits/1/maximum', '1234567.00');
  const [change] = changesInWords(before, after, 'en');
  expect(change).toMatchObject({ kind: 'changed', new: '1,234,567' });
  expect(change?.place).toBe(`Limits › ${before.limits[1]!.id} › Maximum`);
  expect(changesInWords(before, after, 'zh-Hans')[0]?.place).toContain('限额 › ');
});

test('what was added is shown as the page shows it', () => {
  const after = withItem(before as never, '/riskControl/measures', {
    risk: words('fraud'),
    prevention: words('limits'),
  });
  const [change] = changesInWords(before, after, 'zh-Hant');
  expect(change).toMatchObject({ kind: 'added', place: '風險防控 › 風控措施 › 第 2 項', old: '' });
  expect(change?.new).toContain('繁：fraud');
});

test('any one change of any draft has words, and no markup of whoever wrote it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...placesOf(complete())),
      fc.constantFrom('<b>', '', undefined),
      (place, value) => {
        for (const change of changesInWords(before, changed(place, value) as object, 'en')) {
          expect(change.place).not.toBe('');
          expect(change.old + change.new).not.toContain('<b>');
        }
      },
    ),
  );
});

test('the preview of a finished draft is the public page’s own text', () => {
  const page = renderDeclaration(before, 'zh-Hans');
  const preview = previewDraft(before as never, 'zh-Hans', new Set(SECTIONS), 'unfinished');
  expect(page).toContain(
    preview.slice(preview.indexOf('<section'), preview.indexOf('<div class="program">')).trim(),
  );
});

test('in the preview of an unfinished draft each section that is not in form says so', () => {
  const draft = { service: before.service, exits: before.exits, limits: [{ id: 7 }] };
  const inForm = new Set(sectionStates(draft, '2026-02-02').flatMap((one) => (one.inForm ? [one.key] : [])));
  expect([...inForm].sort()).toEqual(['exits', 'service']);
  const preview = previewDraft(draft, 'en', inForm, 'not finished');
  expect(preview.match(/not finished/g)).toHaveLength(SECTIONS.length - 2);
  expect(preview).not.toMatch(/undefined|\[object/);
});
