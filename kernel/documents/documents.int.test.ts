import { hash } from 'node:crypto';
import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_BYTES_MAX, ORPHAN_MS, scannerOf } from './index.ts';
import { Archive } from './testing/archive.ts';
import { EICAR, jpeg, pdf, png } from './testing/files.ts';
import { sampleCommand } from './testing/start-scanner.ts';

const STAFF = 'institution:bank';
let database: TestDatabase;
let archive: Archive;
beforeAll(async () => {
  database = await testDatabase();
  archive = new Archive(database.pool, scannerOf(sampleCommand));
  await archive.start();
});
afterAll(async () => {
  await archive?.stop();
  await database?.close();
});

let made = 0;
/** No two are the same. */
const paper = (comment = ''): Buffer => {
  made += 1;
  return pdf(`${made} ${comment}`);
};
const added = async (bytes: Buffer, of: Parameters<Archive['upload']>[1] = {}): Promise<string> => {
  const answer = await archive.upload(bytes, of);
  expect(answer.json()).toMatchObject({ document: expect.any(String) });
  return answer.json().document;
};
const facts = async (kind: string) =>
  (
    await database.pool.query<{ leaf: string }>(
      'select leaf from journal.fact where kind = $1 order by operation, n',
      [kind],
    )
  ).rows.map(({ leaf }) => leaf);

describe('a document', () => {
  it('comes back byte for byte, to keep and in a sandbox, and lies encrypted', async () => {
    const bytes = paper('the turnover of Ann’s shop');
    const answer = await archive.upload(bytes);
    expect(answer.statusCode).toBe(201);
    const digest = hash('sha256', bytes, 'hex');
    expect(answer.json()).toMatchObject({ digest, bytes: bytes.length, scan: 'clean' });
    const { document } = answer.json();
    const content = await archive.call('GET', `/${document}/content`);
    expect(content.rawPayload.equals(bytes)).toBe(true);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="income-${document}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const { rows } = await database.pool.query<{ sealed: Buffer }>(
      'select sealed from documents.content where id = $1',
      [document],
    );
    expect(rows[0]!.sealed.includes('turnover')).toBe(false);
    const [leaf] = (await facts('document.added')).slice(-1);
    expect(leaf).toContain('"header":{"kind":"income"}');
    expect(leaf).toContain('commitment');
    expect(leaf).not.toMatch(new RegExp(`${digest}|ann|${document}`));
  });

  it('may be a photograph or a picture as well', async () => {
    await added(jpeg(), { type: 'image/jpeg', query: { name: 'IMG_1.JPG' } });
    await added(png(), { type: 'image/png; charset=binary' });
  });

  it.each([
    ['a page that says it is a PDF', Buffer.from('<script>'), {}, 'document-not-as-declared'],
    ['a PDF that says it is a picture', pdf(), { type: 'image/png' }, 'document-not-as-declared'],
    [
      'a picture under a program’s name',
      png(),
      { type: 'image/png', query: { name: 'a.exe' } },
      'document-name-lies',
    ],
    ['half a PDF', pdf().subarray(0, 60), {}, 'document-damaged'],
    ['nothing', Buffer.alloc(0), {}, 'document-empty'],
    ['a type that is not taken', Buffer.from('{}'), { type: 'application/json' }, 'upload-type-unknown'],
    ['more than fits', Buffer.alloc(DOCUMENT_BYTES_MAX + 1), {}, 'upload-too-large'],
    ['a kind that is not known', pdf(), { query: { kind: 'poem' } }, 'invalid-input'],
    ['another’s case', pdf(), { query: { about: 'case-bob' } }, 'document-folder-of-another'],
    ['for somebody else', pdf(), { query: { party: 'bob' } }, 'document-of-nobody'],
    ['of nobody, by staff', pdf(), { as: STAFF }, 'document-of-nobody'],
    ['of a stranger', pdf(), { as: STAFF, query: { party: 'zoe', about: 'case-zoe' } }, 'person-unknown'],
    ['without a sign-in', pdf(), { as: '' }, 'sign-in-needed'],
    ['by who may not', pdf(), { as: 'auditor:kim' }, 'role-not-allowed'],
    [
      'by another institution',
      pdf(),
      { as: 'institution:other', query: { party: 'ann' } },
      'another-institution',
    ],
  ] as const)('that is %s is refused in words', async (_what, bytes, of, code) => {
    const before = await archive.count('document');
    const answer = await archive.upload(bytes, of);
    expect(answer.json()).toMatchObject({ code, detail: expect.stringMatching(/\w.*\./) });
    expect(answer.json().detail).not.toMatch(/[{}]/);
    expect(await archive.count('document')).toBe(before);
  });

  it('that carries the EICAR string is refused by the scanner, recorded, and no byte of it is kept', async () => {
    const answer = await archive.upload(paper(EICAR));
    expect(answer.json()).toMatchObject({ code: 'document-infected', status: 422 });
    expect(answer.json().detail).toContain('Eicar-Signature');
    expect((await facts('operation.refused')).at(-1)).toContain('document-infected');
    const { rows } = await database.pool.query(
      `select id from documents.content where scan = 'infected' and sealed is not null`,
    );
    expect(rows).toEqual([]);
  });

  it('is one document however often the same upload is repeated, and the key takes no other bytes', async () => {
    const bytes = paper();
    const first = await archive.upload(bytes, { key: 'twice' });
    const again = await archive.upload(bytes, { key: 'twice' });
    expect(again.json()).toEqual(first.json());
    expect(again.headers['idempotent-replayed']).toBe('true');
    const other = await archive.upload(paper(), { key: 'twice' });
    expect(other.json().code).toBe('idempotency-key-reused');
  });

  it('replaces an older one of its kind, which stays to be read; removed, the bytes are swept', async () => {
    const old = await added(paper());
    const fresh = await added(paper(), { query: { replaces: old } });
    const list = (await archive.call('GET', '?about=case-ann')).json().documents;
    expect(list.find(({ document }: { document: string }) => document === old)).toMatchObject({
      state: 'replaced',
      replacedBy: fresh,
    });
    expect((await archive.call('GET', `/${old}/content`)).statusCode).toBe(200);
    const twice = await archive.upload(paper(), { query: { replaces: old } });
    expect(twice.json().code).toBe('document-unknown');
    expect((await archive.call('DELETE', `/${fresh}`)).json()).toEqual({ document: fresh, state: 'removed' });
    expect((await archive.call('GET', `/${fresh}/content`)).statusCode).toBe(404);
    expect((await archive.call('DELETE', `/${fresh}`)).json().code).toBe('document-unknown');
    const before = await archive.count('content');
    expect(await archive.store.sweep()).toBe(1);
    expect(await archive.count('content')).toBe(before - 1);
  });

  it('on which a decision rests, or that staff brought, is not the customer’s to remove', async () => {
    const deed = await added(paper(), { query: { kind: 'deed' } });
    expect((await archive.call('DELETE', `/${deed}`)).json().code).toBe('document-needed');
    const brought = await added(paper(), { as: STAFF, query: { party: 'ann' } });
    expect((await archive.call('DELETE', `/${brought}`)).json().code).toBe('document-needed');
    expect((await archive.call('DELETE', `/${brought}`, STAFF)).statusCode).toBe(200);
  });

  it('is another’s to nobody: a stranger finds none, staff read it by a use that its subject sees', async () => {
    const document = await added(paper());
    expect((await archive.call('GET', `/${document}/content`, 'customer:bob')).statusCode).toBe(404);
    expect((await archive.call('GET', '?about=case-ann', 'customer:bob')).json().documents).toEqual([]);
    expect((await archive.call('DELETE', `/${document}`, 'customer:bob')).json().code).toBe(
      'document-unknown',
    );
    const before = (await facts('consent.used')).length;
    await archive.call('GET', `/${document}/content`);
    expect(await facts('consent.used')).toHaveLength(before);
    expect((await archive.call('GET', `/${document}/content`, STAFF)).statusCode).toBe(200);
    expect((await archive.call('GET', '?about=case-ann', STAFF)).json().documents.length).toBeGreaterThan(0);
    const uses = await facts('consent.used');
    expect(uses).toHaveLength(before + 2);
    expect(uses.at(-1)).toContain('"purpose":"case","basis":"contract"');
  });

  it('whose stored bytes were altered, or exchanged for another’s, is not given out', async () => {
    const [one, other] = [await added(paper()), await added(paper())];
    await database.pool.query(
      `update documents.content c set sealed = o.sealed from documents.content o where c.id = $1 and o.id = $2`,
      [one, other],
    );
    expect((await archive.call('GET', `/${one}/content`)).statusCode).toBe(500);
    expect((await archive.call('GET', `/${other}/content`)).statusCode).toBe(200);
  });
});

/** What a crash may come between: the bytes, the commit, the reply. */
describe.each(['before the bytes', 'after the bytes', 'after the commit'] as const)(
  'an upload that is killed %s',
  (when) => {
    const die = (): never => {
      throw new Error('killed');
    };
    const killed = async (bytes: Buffer, key: string): Promise<void> => {
      const { store } = archive;
      const put = store.put.bind(store);
      const { executor } = archive.house;
      const submit = executor.submit.bind(executor);
      if (when === 'before the bytes') store.put = async () => die();
      else if (when === 'after the bytes') executor.submit = async () => die();
      else {
        const dying = async (...of: Parameters<typeof submit>) => {
          await submit(...of);
          die();
        };
        executor.submit = dying as unknown as typeof submit;
      }
      expect((await archive.upload(bytes, { key })).statusCode).toBe(500);
      store.put = put;
      executor.submit = submit;
    };

    it('and repeated is one document; its bytes stay through the sweep', async () => {
      const bytes = paper();
      const before = await archive.count('document');
      await killed(bytes, `repeat ${when}`.replaceAll(' ', '-'));
      const document = await added(bytes, { key: `repeat ${when}`.replaceAll(' ', '-') });
      expect(await archive.count('document')).toBe(before + 1);
      archive.house.now += ORPHAN_MS + 1;
      await archive.store.sweep();
      expect((await archive.call('GET', `/${document}/content`)).rawPayload.equals(bytes)).toBe(true);
    });

    it('and never repeated leaves nothing that nobody names', async () => {
      await archive.store.sweep();
      const [rows, contents] = [await archive.count('document'), await archive.count('content')];
      await killed(paper(), `once ${when}`.replaceAll(' ', '-'));
      expect(await archive.store.sweep()).toBe(0);
      archive.house.now += ORPHAN_MS + 1;
      await archive.store.sweep();
      const named = when === 'after the commit' ? 1 : 0;
      expect(await archive.count('document')).toBe(rows + named);
      expect(await archive.count('content')).toBe(contents + named);
    });
  },
);

it('a process that was stopped for an hour cannot name bytes that may have been swept', async () => {
  const { store } = archive;
  const put = store.put.bind(store);
  store.put = async (place, bytes) => {
    const stored = await put(place, bytes);
    archive.house.now += ORPHAN_MS / 2 + 1;
    return stored;
  };
  const answer = await archive.upload(paper());
  store.put = put;
  expect(answer.json().code).toBe('document-too-late');
});

it('without a scanner a document says that it was not scanned; with one that gives no answer it is not kept', async () => {
  const bare = new Archive(database.pool);
  bare.house.now = archive.house.now;
  const place = { shard: 'probe', id: 'document-bare', party: 'ann' };
  expect(await bare.store.put(place, pdf())).toMatchObject({ scan: 'not-scanned', scanner: null });
  const dumb = new Archive(database.pool, { name: 'dumb', scan: () => Promise.reject(new Error('gone')) });
  await expect(dumb.store.put({ ...place, id: 'document-dumb' }, pdf())).rejects.toThrow(
    'document-scan-unknown',
  );
  const { rows } = await database.pool.query(`select from documents.content where id = 'document-dumb'`);
  expect(rows).toEqual([]);
});

it('erasing a person shuts their documents for ever, for staff and for themselves, and the bytes can go', async () => {
  const query = { about: 'case-bob' };
  const document = await added(paper(), { as: 'customer:bob', query });
  await archive.erase('bob');
  for (const as of ['customer:bob', STAFF]) {
    expect((await archive.call('GET', `/${document}/content`, as)).json()).toMatchObject({
      status: 410,
      code: 'person-erased',
    });
  }
  expect((await archive.upload(paper(), { as: 'customer:bob', query })).json().code).toBe('person-erased');
  await archive.store.forget('probe', 'bob');
  const { rows } = await database.pool.query(
    `select from documents.content where party = 'bob' and sealed is not null`,
  );
  expect(rows).toEqual([]);
});
