import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  const { declaration } = demo.house.pilots[0]!;
  const bank = 'institution:other-bank';
  await demo.call('POST', '/api/pilots', bank, { pilot: 'hidden', declaration });
  await demo.call('POST', '/api/pilots', bank, { pilot: 'submitted-only', declaration });
  await demo.call('POST', '/api/pilots/submitted-only/submit', bank, {});
});
afterAll(async () => demo?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  demo.call('GET', path, undefined, undefined, headers);

/** A line of a CSV file without commas in its cells. */
const linesOf = (text: string): string[] => text.replace('\uFEFF', '').trim().split('\n');

describe('the programme page', () => {
  it('reads without JavaScript, in three languages, with each figure, its meaning and its statement', async () => {
    const { body } = await get('/api/programme');
    const texts = new Set<string>();
    for (const [locale, language] of [
      ['zh-Hans', 'zh-CN'],
      ['zh-Hant', 'zh-TW'],
      ['en', 'en'],
    ] as const) {
      const page = await get('/register/programme', { 'accept-language': language });
      expect(page.status).toBe(200);
      const text = String(page.body);
      texts.add(text);
      expect(text).toContain(`<html lang="${locale}">`);
      expect(text).not.toMatch(/<script|undefined|\[object|NaN/);
      for (const { title, definition } of body.figures) {
        expect(text).toContain(title[locale]);
        expect(text).toContain(definition[locale]);
      }
      expect(text.match(/<details>/g)).toHaveLength(6);
    }
    expect(texts.size).toBe(3);
    expect((await get('/register', { 'accept-language': 'en' })).body).toContain(
      '/register/programme?lang=en',
    );
  });

  it('measures harm, so that nothing is “not measured yet”', async () => {
    const page = String((await get('/register/programme', { 'accept-language': 'en' })).body);
    expect(page).not.toContain('not measured yet');
  });
});

describe('the programme by API', () => {
  it('gives the same figures as a file', async () => {
    const { body } = await get('/api/programme');
    const file = await get('/api/programme?format=csv');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toMatch(/programme-.*\.csv/);
    const [head, ...lines] = linesOf(String(file.body));
    expect(head).toMatch(/^figure,unit,value,cases,measured,/);
    expect(lines.map((line) => line.split(',').slice(0, 4).join(','))).toEqual(
      body.figures.map(({ id, unit, value, cases }: Record<string, unknown>) =>
        [id, unit, value ?? '', cases ?? ''].join(','),
      ),
    );
    expect(body.figures[1]).toMatchObject({ id: 'acceptance-percent', value: 100 });
  });

  it('refuses another form', async () => {
    expect((await get('/api/programme?format=pdf')).status).toBe(422);
  });
});

describe('the register’s open data', () => {
  it('has each public pilot and none that is not', async () => {
    const { body } = await get('/api/open-data/pilots');
    const listed = (await get('/api/pilots')).body.pilots.map(({ id }: { id: string }) => id).sort();
    expect(body.rows.map(({ pilot }: { pilot: string }) => pilot).sort()).toEqual(listed);
    expect(body.rows.find(({ pilot }: { pilot: string }) => pilot === 'microloan')).toMatchObject({
      state: 'running',
      profile: 'cn-jrt-0198',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      disclosed_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
    });
  });

  it('has each step of the public pilots, whose fact is in the log, and of no other', async () => {
    const { body } = await get('/api/open-data/steps');
    const of = new Set(body.rows.map(({ pilot }: { pilot: string }) => pilot));
    expect([of.has('microloan'), of.has('hidden'), of.has('submitted-only')]).toEqual([true, false, false]);
    const [step] = body.rows;
    expect((await get(`/register/facts/${step.fact}`)).status).toBe(200);
    const story = (await get(`/api/pilots/${step.pilot}/story`)).body.steps;
    expect(body.rows.filter(({ pilot }: { pilot: string }) => pilot === step.pilot)).toHaveLength(
      story.length,
    );
  });

  it.each(['pilots', 'steps'])('comes as a file with the same rows: %s', async (name) => {
    const { body } = await get(`/api/open-data/${name}`);
    const lines = linesOf(String((await get(`/api/open-data/${name}?format=csv`)).body));
    expect(lines[0]).toBe(Object.keys(body.rows[0]).join(','));
    expect(lines).toHaveLength(body.rows.length + 1);
  });

  it('no pilot can take the name of one of the register’s own pages', async () => {
    const { declaration } = demo.house.pilots[0]!;
    for (const pilot of ['programme', 'facts'])
      expect(
        (await demo.call('POST', '/api/pilots', 'institution:other-bank', { pilot, declaration })).status,
      ).toBe(422);
  });
});
