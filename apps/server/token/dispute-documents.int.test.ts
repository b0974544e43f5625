import { scannerOf } from '@sandglass/documents';
import { EICAR, pdf } from '@sandglass/documents/testing';
import { sampleCommand } from '@sandglass/documents/testing/scanner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoHouse, demoHouse, until } from '../testing/demo-house.ts';
import { SHOP } from '../testing/holder.ts';
import { TokenHolder } from '../testing/token-holder.ts';

const BANK = '/api/pilots/token/documents';
const SHOPS = '/api/acquiring/documents';
const [LIN, CHEN] = ['customer:lin', 'customer:chen'];
const [JIA, YI] = ['institution:hengxin-bank:jia', 'institution:hengxin-bank:yi'];

let demo: DemoHouse;
let lin: TokenHolder;
beforeAll(async () => {
  demo = await demoHouse({ scanner: scannerOf(sampleCommand) });
  lin = await TokenHolder.open(demo, 'lin');
}, 120_000);
afterAll(() => demo?.close());

let keys = 0;
async function uploaded(path: string, as: string, query: Record<string, string>, bytes: Buffer) {
  keys += 1;
  const response = await fetch(`${demo.house.origin}${path}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await demo.tokenOf(as)}`,
      'content-type': 'application/pdf',
      'idempotency-key': `document-${keys}`,
    },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as { document: string; code?: string } };
}
const shown = (about: string) => ({ about, kind: 'dispute-evidence', name: 'page.pdf' });

async function contested(): Promise<string> {
  const token = await lin.token({ scenario: 'Travel' });
  const paid = await lin.pay(token, '30.00');
  await lin.done(`/payments/${paid}/not-me`, { token });
  return paid;
}
async function both(path: string, body: object): Promise<void> {
  for (const officer of [JIA, YI])
    expect(await demo.call('POST', `/api/token/disputes/${path}`, officer, body)).toMatchObject({
      status: 200,
    });
}
const disputeOf = async (dispute: string) =>
  (await demo.call('GET', `/api/token/disputes/${dispute}`, LIN)).body;
const contentOf = async (document: string, as: string) => {
  const response = await fetch(`${demo.house.origin}${BANK}/${document}/content`, {
    headers: { authorization: `Bearer ${await demo.tokenOf(as)}` },
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};
const usesOf = async (): Promise<number> => {
  const { body } = await demo.call('GET', '/api/facts?kind=consent.used', LIN);
  return JSON.stringify(body).split('"documents"').length - 1;
};

test('a document is evidence from the commit that adds it; who may reads it, and a stranger finds none', async () => {
  const dispute = await contested();
  const bytes = pdf('I was in Chengdu that day');
  const { status, body } = await uploaded(BANK, LIN, shown(dispute), bytes);
  expect([status, body]).toMatchObject([201, { scan: 'clean' }]);
  const staffs = await uploaded(BANK, JIA, { ...shown(dispute), party: 'lin' }, pdf('the shop’s record'));
  expect(staffs.status).toBe(201);
  expect((await disputeOf(dispute)).evidence).toMatchObject([
    { by: 'holder', words: '', documents: [body.document] },
    { by: 'bank', words: '', documents: [staffs.body.document] },
  ]);
  expect((await contentOf(staffs.body.document, LIN)).status).toBe(200);
  const before = await usesOf();
  expect((await contentOf(body.document, JIA)).bytes.equals(bytes)).toBe(true);
  expect(await usesOf()).toBe(before + 1);
  for (const stranger of [CHEN, 'institution:fenghe-bank', 'supervisor', SHOP])
    expect((await contentOf(body.document, stranger)).status).toBeGreaterThanOrEqual(403);
  expect((await uploaded(BANK, CHEN, shown(dispute), pdf())).body.code).toBe('document-folder-of-another');
  const kind = { ...shown(dispute), kind: 'merchant-evidence' };
  expect((await uploaded(BANK, LIN, kind, pdf())).body.code).toBe('document-folder-of-another');
  const infected = await uploaded(BANK, LIN, shown(dispute), pdf(EICAR));
  expect([infected.status, infected.body.code]).toEqual([422, 'document-infected']);
  expect((await disputeOf(dispute)).evidence).toHaveLength(2);
  const { rows } = await demo.house.database.pool.query(
    'select sealed from documents.content where sealed is not null',
  );
  expect(rows.filter(({ sealed }) => sealed.includes('Chengdu'))).toEqual([]);
});

test('before the bank acted a wrong document may be taken away, afterwards it stays', async () => {
  const dispute = await contested();
  const [wrong, right] = [
    (await uploaded(BANK, LIN, shown(dispute), pdf('wrong'))).body.document,
    (await uploaded(BANK, LIN, shown(dispute), pdf('right'))).body.document,
  ];
  expect((await demo.call('DELETE', `${BANK}/${wrong}`, LIN)).status).toBe(200);
  await both(`${dispute}/present`, { words: 'not the holder' });
  expect((await demo.call('DELETE', `${BANK}/${right}`, LIN)).body.code).toBe('document-needed');
});

test('what a merchant shows against a chargeback comes to the bank with its answer, where holder and officer read it', async () => {
  const dispute = await contested();
  const of = { about: dispute, kind: 'chargeback-evidence', name: 'receipt.pdf' };
  expect((await uploaded(SHOPS, SHOP, of, pdf())).body.code).toBe('chargeback-unknown');
  await both(`${dispute}/present`, { words: 'not the holder' });
  let chargeback = { id: '', exchange: '' };
  await until(async () => {
    const { chargebacks } = (await demo.call('GET', '/api/acquiring/chargebacks', SHOP)).body;
    chargeback = chargebacks.find(({ exchange }: { exchange: string }) => exchange === dispute);
    return chargeback !== undefined;
  }, 'the chargeback has come');
  const receipt = pdf('signed at the counter');
  expect((await uploaded(SHOPS, 'merchant:xiaozhou-pay', of, receipt)).body.code).toBe('chargeback-unknown');
  expect((await uploaded(SHOPS, SHOP, of, receipt)).status).toBe(201);
  const answer = `/api/acquiring/chargebacks/${encodeURIComponent(chargeback.id)}/answer`;
  const said = await demo.call('POST', answer, SHOP, { contest: true, words: 'It was signed for.' });
  expect(said).toMatchObject({ status: 200, body: { documents: [expect.any(String)] } });
  await until(async () => (await disputeOf(dispute)).state === 'represented', 'the bank has the answer');
  const [{ by, words, documents }] = (await disputeOf(dispute)).evidence.slice(-1);
  expect([by, words, documents.length]).toEqual(['acquirer', 'It was signed for.', 1]);
  for (const reader of [LIN, JIA]) {
    const { status, bytes } = await contentOf(documents[0], reader);
    expect([status, bytes.equals(receipt)]).toEqual([200, true]);
  }
  expect((await uploaded(SHOPS, SHOP, of, pdf('late'))).body.code).toBe('chargeback-unknown');
});
