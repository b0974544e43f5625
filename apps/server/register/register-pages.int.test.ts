import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { euAiActExample, ukFcaExample } from '@sandglass/declaration/samples';
import { comment, declare, disclose, REGISTER_SHARD, submit } from '@sandglass/register';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declared, pilots } from '../pilots.ts';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  await discloseSecond();
});
afterAll(async () => demo?.close());

/** A second declared pilot, whose comment window is open and whose program does not run here. */
async function discloseSecond(): Promise<void> {
  const declaration = demo.house.pilots[0]!.declaration;
  const executor = demo.house.executors.get(REGISTER_SHARD)!;
  const bank = { role: 'institution' as const, party: 'fenghe-bank' };
  const office = { role: 'supervisor' as const, party: 'supervisor' };
  await executor.submit(declare, { pilot: 'second', declaration }, { actor: bank, key: 'declare second' });
  await executor.submit(submit, { pilot: 'second' }, { actor: bank, key: 'submit second' });
  await executor.submit(disclose, { pilot: 'second' }, { actor: office, key: 'disclose second' });
}

const page = async (path: string, language = 'en') =>
  demo.call('GET', path, undefined, undefined, { 'accept-language': language });

function sendComment(pilot: string, fields: Record<string, string>, language = 'en') {
  return fetch(`${demo.house.origin}/register/${pilot}/comments?lang=${language}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
}

describe('the public register', () => {
  it.each([
    '/register',
    '/register/microloan',
    '/register/second',
    '/register/microloan/measures/microloan.customers-served',
  ])('%s reads without JavaScript, in three languages', async (path) => {
    const pages = await Promise.all(['zh-CN', 'zh-TW', 'en'].map((language) => page(path, language)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    const texts = pages.map(({ body }) => String(body));
    expect(new Set(texts).size).toBe(3);
    for (const [at, text] of texts.entries()) {
      expect(text).toContain(`<html lang="${['zh-Hans', 'zh-Hant', 'en'][at]}">`);
      expect(text).not.toMatch(/<script|undefined|\[object|NaN/);
    }
  });

  it('tells a browser by a page in its reader’s language that there is no such pilot, and a program by a problem', async () => {
    const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const seen = (path: string, headers: Record<string, string>) =>
      demo.call('GET', path, undefined, undefined, headers);
    for (const [language, heading] of [
      ['zh-CN', '没有这个试点'],
      ['zh-HK', '沒有這個試點'],
      ['en', 'No such pilot'],
    ] as const) {
      const { status, headers, body } = await seen('/register/nowhere', {
        ...html,
        'accept-language': language,
      });
      expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(body).toContain(`<h1>${heading}</h1>`);
      expect(body).not.toMatch(/<script|undefined|\{pilot\}/);
    }
    const chosen = await seen('/register/nowhere?lang=zh-Hant', { ...html, 'accept-language': 'en' });
    expect(chosen.body).toContain('<html lang="zh-Hant">');
    expect((await seen('/register/%ff', html)).headers.get('content-type')).toContain('text/html');
    for (const [path, accept] of [
      ['/register/nowhere', '*/*'],
      ['/register/nowhere', 'application/json'],
      ['/api/pilots/nowhere', html.accept],
    ] as const) {
      const { status, headers, body } = await seen(path, { accept });
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect(body).toMatchObject({ type: '/problems/pilot-unknown' });
    }
  });

  it('shows limits in use, measures with how they are sensed, and the declaration', async () => {
    const { body } = await page('/register/microloan');
    for (const part of ['Limits in use', 'computed from the ledger', 'Declaration', 'SHA-256', '180,000'])
      expect(body).toContain(part);
  });

  it('says on each pilot without a program, and on no other, that it does not run yet', async () => {
    const says = async (id: string) =>
      String((await page(`/register/${id}`, 'zh-CN')).body).includes('本项目的程序尚未运行');
    for (const { id } of declared) expect([id, await says(id)]).toEqual([id, true]);
    expect(await says('microloan')).toBe(false);
  });

  it('finds the samples in different states of their life, none of the others running', async () => {
    const listed: { id: string; state: string; comments: number }[] = (await demo.call('GET', '/api/pilots'))
      .body.pilots;
    const state = Object.fromEntries(listed.map((pilot) => [pilot.id, pilot.state]));
    expect(state).toMatchObject({
      microloan: 'running',
      provenance: 'admitted',
      openbank: 'disclosed',
      phonepos: 'disclosed',
    });
    const { commentUntil } = (await demo.call('GET', '/api/pilots/openbank')).body;
    expect(Date.parse(commentUntil)).toBeLessThan(Date.now());
    const shown = String((await page('/register/phonepos')).body);
    expect(shown).toContain('A reader (example)');
    expect(shown).toContain('id="comment-body"');
  });

  it('a comment is public at once, in its words and not as markup, and a repeat changes nothing', async () => {
    const fields = { key: 'form-1', author: 'Ann', body: '<script>alert(1)</script> & “hello”' };
    expect((await sendComment('second', fields)).status).toBe(303);
    expect((await sendComment('second', fields)).status).toBe(303);
    const { body } = await page('/register/second');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; “hello”');
    expect(body).not.toContain('<script>');
    const { comments } = (await demo.call('GET', '/api/pilots/second/comments')).body;
    expect(comments).toHaveLength(1);
  });

  it('says why a comment is not taken: empty, or the window is closed', async () => {
    const empty = await sendComment('second', { key: 'form-2', author: '', body: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('role="alert"');
    const closed = await sendComment('microloan', { key: 'form-3', author: 'Ann', body: 'too late' });
    expect(closed.status).toBe(422);
    expect(await closed.text()).toContain('takes no comments now');
  });

  it('a comment of several lines, as browsers send them, is taken and shown in its lines', async () => {
    const fields = { key: 'form-lines', author: 'Ann ', body: '\r\nWho pays?\r\n\r\nAnd when?' };
    expect((await sendComment('second', fields)).status).toBe(303);
    expect((await page('/register/second')).body).toContain('<p>Who pays?\n\nAnd when?</p>');
  });

  it.each([
    ['zh-Hans', '请填写署名：一行', '请填写意见：'],
    ['zh-Hant', '請填寫署名：一行', '請填寫意見：'],
    ['en', 'Give your name: one line', 'Write your comment: at most'],
  ])(
    'what is not taken comes back in the form, with what to do about it, in %s',
    async (language, name, words) => {
      const sent = async (author: string, body: string) => {
        const answer = await sendComment('second', { key: 'a\0b', author, body }, language);
        return { status: answer.status, text: await answer.text() };
      };
      const unnamed = await sent('A\0n', 'First <line>\r\nsecond');
      expect(unnamed.status).toBe(422);
      expect(unnamed.text).toContain(`<a href="#comment-author">${name}`);
      expect(unnamed.text).not.toContain(words);
      expect(unnamed.text).toMatch(/<textarea[^>]*>\nFirst &lt;line&gt;\nsecond<\/textarea>/);
      const blank = await sent('Ann & Bob', ' \r\n\t');
      expect(blank.status).toBe(422);
      expect(blank.text).toContain(`<a href="#comment-body">${words}`);
      expect(blank.text).toContain('value="Ann &amp; Bob"');
      expect(blank.text).toContain('aria-describedby="comment-body-problem"');
      expect((await sent('Ann', 'x'.repeat(4_001))).text).toContain(words);
    },
  );

  it('the API takes no blanks for a comment, and says what it takes', async () => {
    const { status, body } = await demo.call('POST', '/api/pilots/second/comments', undefined, {
      author: '\t',
      body: ' \n ',
    });
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['/author', '/body']);
    expect(body.errors.map(({ detail }: { detail: string }) => detail).join()).toContain('not only blanks');
  });

  it('a pilot is admitted only after its comment window', async () => {
    const { status, body } = await demo.call('POST', '/api/pilots/second/admit', 'supervisor');
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'comment-window-open' });
  });

  it('is a JSON feed too', async () => {
    const { body, headers } = await demo.call('GET', '/register/feed.json');
    expect(headers.get('content-type')).toContain('application/feed+json');
    expect(body.version).toBe('https://jsonfeed.org/version/1.1');
    expect(body.items).toHaveLength(1 + pilots.length + declared.length);
    expect(body.items[0]).toMatchObject({ _sandglass: {} });
  });

  it('is an Atom feed too, with an entry a pilot', async () => {
    const { body, headers } = await demo.call('GET', '/register/feed.atom');
    expect(headers.get('content-type')).toContain('application/atom+xml');
    expect(String(body).match(/<entry>/g)).toHaveLength(1 + pilots.length + declared.length);
    expect(String(body)).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#)/);
  });

  it('tells each step from draft to now, whose turn it is, and how long the test has left', async () => {
    const { body } = await page('/register/provenance');
    for (const part of [
      'Declared',
      'Submitted to the supervisor',
      'The institution answered a comment',
      'One officer proposed a decision',
      'Admitted by a second officer',
      'days left:',
    ])
      expect(body).toContain(part);
    expect((await page('/register/openbank')).body).toContain('<dt>Now</dt><dd>Waiting for the supervisor');
    expect((await page('/register/phonepos')).body).toContain(
      '<dt>Now</dt><dd>Waiting for comments of the public',
    );
  });

  it('an amendment is read as a difference once it is disclosed, and not before', async () => {
    const { declaration } = (await demo.call('GET', '/api/pilots/microloan')).body;
    const before = (await demo.call('GET', '/api/pilots/microloan')).body.version;
    const changed = structuredClone(declaration);
    changed.limits[0].maximum = '1';
    const bank = 'institution:fenghe-bank';
    const amended = await demo.call('POST', '/api/pilots/microloan/amend', bank, { declaration: changed });
    expect([amended.status, amended.body]).toMatchObject([200, { amendment: 2, changes: 1 }]);
    expect((await page('/register/microloan/changes?from=1&to=2')).status).toBe(404);
    expect(
      (await demo.call('GET', '/api/pilots/microloan/changes?from=1&to=2', bank)).body.changes,
    ).toHaveLength(1);
    await demo.call('POST', '/api/pilots/microloan/amendment/disclose', 'supervisor');
    const shown = await page('/register/microloan/changes?from=1&to=2');
    expect(shown.status).toBe(200);
    for (const part of ['].maximum', 'Limits › ', ' › Maximum']) expect(shown.body).toContain(part);
    expect((await page('/register/microloan')).body).toContain('Amendment being disclosed');
    const after = (await demo.call('GET', '/api/pilots/microloan')).body;
    expect([after.version, after.declaration.limits[0].maximum]).toEqual([
      before,
      declaration.limits[0].maximum,
    ]);
    await demo.call('POST', '/api/pilots/microloan/amendment/drop', bank, { reason: 'a test' });
  });

  it('an amendment that was disclosed stays to be read once it is refused, and one refused before never is', async () => {
    const read = async (as?: string) =>
      (await demo.call('GET', '/api/pilots/microloan/versions', as)).body.versions as { version: number }[];
    expect(await read()).toMatchObject([
      { version: 1, inForce: true, disclosedAt: expect.any(String), inForceAt: expect.any(String) },
      { version: 2, inForce: false, disclosedAt: expect.any(String), inForceAt: null },
    ]);
    expect((await page('/register/microloan/changes?from=1&to=2')).status).toBe(200);
    const { declaration } = (await demo.call('GET', '/api/pilots/microloan')).body;
    declaration.limits[0].maximum = '2';
    const bank = 'institution:fenghe-bank';
    await demo.call('POST', '/api/pilots/microloan/amend', bank, { declaration });
    await demo.call('POST', '/api/pilots/microloan/amendment/drop', 'supervisor', { reason: 'a test' });
    expect((await read()).map(({ version }) => version)).toEqual([1, 2]);
    for (const as of ['supervisor', bank])
      expect((await read(as)).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('a draft that the supervisor gave back is nobody else’s, also once a later one is public', async () => {
    const bank = 'institution:redraft-bank';
    const on = (what: string, as: string, body: unknown = {}) =>
      demo.call('POST', `/api/pilots/redraft/${what}`, as, body);
    const { declaration } = (await demo.call('GET', '/api/pilots/microloan')).body;
    await demo.call('POST', '/api/pilots', bank, { pilot: 'redraft', declaration });
    declaration.limits[0].maximum = '7';
    await on('save', bank, { after: 0, declaration });
    await on('submit', bank);
    await on('return', 'supervisor', { reason: 'too little' });
    declaration.limits[0].maximum = '8';
    await on('save', bank, { after: 1, declaration });
    await on('submit', bank);
    expect((await on('disclose', 'supervisor')).status).toBe(200);
    const read = (what: string, as?: string) => demo.call('GET', `/api/pilots/redraft/${what}`, as);
    const versions = async (as?: string) =>
      (await read('versions', as)).body.versions.map(({ version }: { version: number }) => version);
    expect([await versions(), await versions('institution:other-bank')]).toEqual([[3], [3]]);
    expect(await versions('supervisor')).toEqual([2, 3]);
    expect(await versions(bank)).toEqual([1, 2, 3]);
    for (const what of ['changes?from=2&to=3', 'declaration.pdf?version=2', 'declaration.pdf?version=1'])
      expect([what, (await read(what)).status]).toEqual([what, 404]);
    expect((await page('/register/redraft/changes?from=2&to=3')).status).toBe(404);
    expect((await read('changes?from=2&to=3', bank)).body.changes).toHaveLength(1);
  });

  it('a comment with personal data is held: its words are on no page, and why is', async () => {
    const fields = { key: 'form-held', author: 'Ann', body: 'Call me: 138 0013 8000 please' };
    expect((await sendComment('second', fields)).status).toBe(303);
    const { body } = await page('/register/second');
    expect(body).toContain('it contains personal data');
    expect(body).not.toContain('0013');
    const { comments } = (await demo.call('GET', '/api/pilots/second/comments')).body;
    expect(comments[0]).toMatchObject({ body: null, author: null, held: 'phone-number' });
    const { comments: seen } = (await demo.call('GET', '/api/pilots/second/comments', 'supervisor')).body;
    expect(seen[0].body).toContain('0013');
  });

  it('comments are read by pages, so that the last of many can be answered, too', async () => {
    const executor = demo.house.executors.get(REGISTER_SHARD)!;
    const { declaration } = demo.house.pilots[0]!;
    const by = (role: 'institution' | 'supervisor' | 'public', party: string, key: string) => ({
      actor: { role, party },
      key,
    });
    const pilot = 'talked';
    await executor.submit(
      declare,
      { pilot, declaration },
      by('institution', 'talked-bank', 'declare talked'),
    );
    await executor.submit(submit, { pilot }, by('institution', 'talked-bank', 'submit talked'));
    await executor.submit(disclose, { pilot }, by('supervisor', 'supervisor', 'disclose talked'));
    const bodies = Array.from({ length: 207 }, (_, n) => (n === 100 ? 'call 138 0013 8000' : `remark ${n};`));
    await Promise.all(
      bodies.map((body, n) =>
        executor.submit(comment, { pilot, author: 'Ann', body }, by('public', 'public', `talked ${n}`)),
      ),
    );
    const all = async (filter: string) => {
      const found: { id: string; at: string; body: string | null }[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const path = `/api/pilots/${pilot}/comments?${filter}${cursor === '' ? '' : `&cursor=${cursor}`}`;
        const part = (await demo.call('GET', path)).body as { comments: typeof found; next: string | null };
        found.push(...part.comments);
        cursor = part.next;
      }
      return found;
    };
    const every = await all('limit=100');
    expect(new Set(every.map(({ id }) => id)).size).toBe(207);
    expect(every.map(({ at }) => at)).toEqual(
      every
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect([(await all('version=1')).length, (await all('version=2')).length]).toEqual([207, 0]);
    const shown = every.filter(({ body }) => body !== null);
    expect(await all('state=unanswered')).toEqual(shown);
    const told = { reply: 'So it is.' };
    const path = `/api/comments/${shown.at(-1)!.id}/reply`;
    expect((await demo.call('POST', path, 'institution:talked-bank', told)).status).toBe(200);
    expect(await all('state=unanswered')).toEqual(shown.slice(0, -1));
    expect((await demo.call('GET', `/api/pilots/${pilot}/comments?cursor=nowhere`)).body.code).toBe(
      'cursor-invalid',
    );

    const read: string[] = [];
    for (let at: string | undefined = `/register/${pilot}`; at !== undefined; ) {
      const { status, body } = await page(at);
      const text = String(body);
      expect([at, status]).toEqual([at, 200]);
      const items = [...text.matchAll(/<li class="comment">.*?<\/li>/gs)].map(([item]) => item);
      for (const item of items) expect(item).toContain('href="/register/facts/');
      read.push(...items.flatMap((item) => item.match(/remark \d+;/) ?? []));
      at = text.match(/<a href="([^"]*)">Earlier comments</)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(read).toEqual(shown.map(({ body }) => body));
  });

  it('an empty draft is its institution’s alone, with what is still wrong with it and whose turn it is', async () => {
    const own = 'institution:fenghe-bank';
    const draft = { after: 0, declaration: { profile: 'cn-jrt-0198' } };
    const saved = await demo.call('POST', '/api/pilots/empty/save', own, draft);
    expect([saved.status, saved.body]).toMatchObject([200, { save: 1 }]);
    const read = async (what: string, as?: string) => demo.call('GET', `/api/pilots/empty${what}`, as);
    expect((await read('', own)).body).toMatchObject({ state: 'draft', version: 0, declaration: null });
    const { body } = await read('/draft', own);
    expect([body.document, body.problems.length > 10]).toEqual([draft.declaration, true]);
    expect((await read('/story', own)).body.turns).toMatchObject([{ waitsFor: 'institution', to: null }]);
    for (const as of [undefined, 'supervisor', 'institution:other-bank'])
      for (const what of ['', '/story', '/versions'])
        expect([as, what, (await read(what, as)).status]).toEqual([as, what, 404]);
    expect((await read('/draft', 'institution:other-bank')).status).toBe(404);
  });

  it('hides drafts from the public and shows them to their institution', async () => {
    const declaration = demo.house.pilots[0]!.declaration;
    const made = await demo.call('POST', '/api/pilots', 'institution:other-bank', {
      pilot: 'third',
      declaration,
    });
    expect(made.status).toBe(201);
    expect((await page('/register/third')).status).toBe(404);
    expect((await demo.call('GET', '/api/pilots/third')).status).toBe(404);
    expect((await demo.call('GET', '/api/pilots/third', 'institution:other-bank')).body.state).toBe('draft');
  });

  it('a draft that was taken back before it was handed in stays its institution’s', async () => {
    const own = 'institution:other-bank';
    const { declaration } = demo.house.pilots[0]!;
    const on = (what: string, body: unknown) =>
      demo.call('POST', `/api/pilots${what === '' ? '' : `/shelved/${what}`}`, own, body);
    await on('', { pilot: 'shelved', declaration });
    expect((await on('withdraw', { reason: 'not now' })).body.state).toBe('withdrawn');
    const seen = async (as: string) => {
      const { rows } = (await demo.call('GET', '/api/register?q=shelved', as)).body;
      const { pilots: list } = (await demo.call('GET', '/api/pilots', as)).body;
      return [
        (await demo.call('GET', '/api/pilots/shelved', as)).status,
        rows.length,
        list.some(({ id }: { id: string }) => id === 'shelved'),
      ];
    };
    expect([await seen('supervisor'), await seen(own)]).toEqual([
      [404, 0, false],
      [200, 1, true],
    ]);
  });

  it.each([
    ['zh-Hans', 'zh-CN', /风险/],
    ['zh-Hant', 'zh-TW', /風險/],
    ['en', 'en-GB', /risk/i],
  ])(
    'a declaration that lacks a section and spoils a field is told both, in %s',
    async (_, language, word) => {
      const { riskControl: _left, ...rest } = demo.house.pilots[0]!.declaration as Record<string, unknown>;
      const declaration = { ...rest, duration: { startsOn: '2026-02-30' } };
      const call = { pilot: 'fourth', declaration };
      const { status, body } = await demo.call('POST', '/api/pilots', 'institution:other-bank', call, {
        'accept-language': language,
      });
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'declaration-invalid' });
      const errors = body.errors as { path: string; detail: string }[];
      const paths = errors.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining([expect.stringContaining('riskControl')]));
      expect(paths.some((path) => path.startsWith('/duration'))).toBe(true);
      expect(body.detail).toContain(String(errors.length));
      expect(errors.map(({ detail }) => detail).join()).toMatch(word);
    },
  );
});

it('the list names institutions in the reader’s language', async () => {
  const text = async (language: string): Promise<string> =>
    (await fetch(`${demo.house.origin}/register`, { headers: { 'accept-language': language } })).text();
  expect(await text('en-GB')).not.toContain('<td>fenghe-bank</td>');
  expect(await text('en-GB')).toMatch(/<td>[^<]*Fenghe[^<]*<\/td>/);
  expect(await text('zh-CN')).toMatch(/<td>[^<]*丰禾[^<]*<\/td>/);
});

describe('the public log of the house', () => {
  it('is verified from outside, entry by entry, and remembered', async () => {
    const { verifyLog } = await import('../testing/verify.ts');
    const folder = mkdtempSync(join(tmpdir(), 'sandglass-log-'));
    const state = join(folder, 'state.json');
    const first = await verifyLog(demo.house.origin, state);
    expect(first).toMatchObject({ verified: true });
    await sendComment('second', { key: 'form-9', author: 'Bob', body: 'one more leaf' });
    await until(async () => (await verifyLog(demo.house.origin, state)).size > first.size, 'the log grows');
    rmSync(folder, { recursive: true });
  });
});

describe('the register of other countries', () => {
  it.each([
    [
      'uk-example',
      ukFcaExample,
      ['英国金融行为监管局沙盒测试计划', '英國金融行為監理局沙盒測試計畫', 'Financial Conduct Authority'],
    ],
    [
      'eu-example',
      euAiActExample,
      ['《人工智能法》第57条', '《人工智慧法》第57條', 'article 57 of the EU AI Act'],
    ],
  ] as const)(
    'takes a declaration of another profile and names the profile in three languages: %s',
    async (id, declaration, names) => {
      const bank = 'institution:abroad';
      const made = await demo.call('POST', '/api/pilots', bank, { pilot: id, declaration });
      expect([made.status, made.body.problems]).toEqual([201, undefined]);
      for (const [step, as] of [
        ['submit', bank],
        ['disclose', 'supervisor'],
      ] as const)
        expect((await demo.call('POST', `/api/pilots/${id}/${step}`, as, {})).status).toBe(200);
      for (const [at, language] of ['zh-CN', 'zh-TW', 'en'].entries()) {
        const { status, body } = await page(`/register/${id}`, language);
        expect(status).toBe(200);
        expect(body).toContain(names[at]);
        expect(body).not.toMatch(/undefined|\[object|NaN/);
      }
    },
  );
});
