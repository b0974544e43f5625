import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse } from '../testing/demo-house.ts';
import { APPLICATION } from '../testing/enrolled.ts';
import { loanSignedBy } from '../testing/signed-loan.ts';

const LIN = 'customer:lin';
const STAFF = 'institution:fenghe-bank';
const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const;
let demo: DemoHouse;
let loan: string;
let other: string;
let today: string;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
  const draw = async (of: string, amount: string) => {
    const drawn = await demo.call('POST', `/api/loans/${of}/draw`, LIN, { amount });
    expect(drawn, JSON.stringify(drawn.body)).toMatchObject({ status: 201 });
  };
  const repay = (of: string, amount: string) => demo.call('POST', `/api/loans/${of}/repay`, LIN, { amount });
  // Both on one day, before anything is due: nights may come between the days that are told, and nobody signs who is late.
  [loan, other] = await demo.clock.tell(70, async () => {
    const first = await loanSignedBy(demo, 'lin');
    await draw(first, '30000.00');
    const { application } = (await demo.call('POST', '/api/applications', LIN, APPLICATION)).body;
    const second = (await demo.call('POST', `/api/applications/${application}/sign`, LIN)).body.loan;
    await draw(second, '20000.00');
    await demo.call('POST', '/api/customers/me/pay-in', LIN, { amount: '9000.00' });
    return [first, second];
  });
  // Late with the first instalment, which bears penalty; on the other loan interest alone is paid early.
  await demo.clock.tell(20, async () => repay(loan, '4000.00'));
  await demo.clock.tell(10, async () => repay(loan, '1500.00'));
  expect((await repay(loan, '2000.00')).status).toBe(200);
  today = (await demo.call('GET', `/api/loans/${loan}`, LIN)).body.businessDate;
});
afterAll(async () => demo?.close());

async function pdf(path: string, as: string): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const { token } = (await (await fetch(`${demo.house.origin}/demo/token?as=${as}`)).json()) as {
    token: string;
  };
  const response = await fetch(`${demo.house.origin}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
  };
}
const squeezed = (text: string): string => text.replace(/\s+/g, '');
async function textOf(path: string, as = LIN): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array((await pdf(path, as)).bytes)));
  return squeezed(text.join(''));
}
/** What the ledger says, by another way: plain SQL over its transfers. */
async function ledger(): Promise<Record<string, bigint>> {
  const { rows } = await demo.house.database.pool.query<{ code: string; sum: string }>(
    `select code, sum(amount)::text as sum from ledger.transfer
     where shard = 'microloan' and 'current/lin' in (debit, credit) group by code`,
  );
  return Object.fromEntries(rows.map(({ code, sum }) => [code, BigInt(sum)]));
}
const owedBy = async (id: string): Promise<bigint> => {
  const { rows } = await demo.house.database.pool.query<{ owed: string }>(
    `select (debits - credits)::text as owed from ledger.account where shard = 'microloan' and id = $1`,
    [`principal/${id}`],
  );
  return BigInt(rows[0]!.owed);
};

describe('the statement', () => {
  const path = (id: string, more = '') => `/api/loans/${id}/statement.pdf?from=2000-01-01&to=${today}${more}`;
  /** Drawn, interest, penalty, principal and what is owed, in fen, as the English statement adds them up. */
  async function totalOf(id: string): Promise<bigint[]> {
    const total = /.*Total((?:¥[\d,]+\.\d\d){5})/.exec(await textOf(path(id, '&lang=en')))![1]!;
    return total
      .split('¥')
      .slice(1)
      .map((amount) => BigInt(amount.replaceAll(/[.,]/g, '')));
  }

  it('adds up to the ledger: each part of what was paid, and what is owed, to the fen', async () => {
    const sums = await ledger();
    expect(sums['repayment-penalty']).toBeGreaterThan(0n);
    expect(sums['repayment-interest']).toBeGreaterThan(0n);
    // Of both loans together: interest is one account for all, and nights may have collected of either.
    const totals = await Promise.all([loan, other].map(totalOf));
    const both = totals[0]!.map((amount, at) => amount + totals[1]![at]!);
    const overdue = sums['repayment-penalty']! + (sums['repayment-compound'] ?? 0n);
    const paid = [5_000_000n, sums['repayment-interest']!, overdue, sums['repayment-principal']!];
    const owed = await Promise.all([loan, other].map(owedBy));
    expect(both).toEqual([...paid, owed[0]! + owed[1]!]);
    expect(totals.map((total) => total.at(-1))).toEqual(owed);
  });

  it.each(LOCALES)('in %s it is a tagged PDF, the same bytes each time', async (lang) => {
    const [one, two] = [
      await pdf(path(loan, `&lang=${lang}`), LIN),
      await pdf(path(loan, `&lang=${lang}`), LIN),
    ];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.headers.get('content-disposition')).toBe(
      `attachment; filename="statement-${loan}-${lang}.pdf"`,
    );
    const document = await getDocumentProxy(new Uint8Array(one.bytes));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`);
    const title = { 'zh-Hans': '贷款对账单', 'zh-Hant': '貸款對帳單', en: 'Loanaccountstatement' }[lang];
    expect(await textOf(path(loan, `&lang=${lang}`))).toContain(title);
  });

  it('of a period without a booking says so and keeps the balance; a period that is none is refused', async () => {
    const quiet = await textOf(`/api/loans/${loan}/statement.pdf?from=2001-01-01&to=2001-12-31&lang=en`);
    expect(quiet).toContain('Nothingwasbookedinthisperiod.');
    const wrong = await demo.call(
      'GET',
      `/api/loans/${loan}/statement.pdf?from=2024-02-02&to=2024-02-01`,
      LIN,
    );
    expect(wrong.body).toMatchObject({ status: 422, code: 'statement-period-wrong' });
    const ahead = await demo.call(
      'GET',
      `/api/loans/${loan}/statement.pdf?from=2024-01-01&to=2099-01-01`,
      LIN,
    );
    expect(ahead.body.code).toBe('statement-period-wrong');
  });
});

describe('the other papers', () => {
  it('the contract says what was signed, also after the loan changed', async () => {
    const before = await pdf(`/api/loans/${loan}/contract.pdf?lang=en`, LIN);
    await demo.house.database.pool.query(
      `update lending.loan set rate_bps = 999, limit_amount = 1 where id = $1`,
      [loan],
    );
    const after = await pdf(`/api/loans/${loan}/contract.pdf?lang=en`, LIN);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    const text = await textOf(`/api/loans/${loan}/contract.pdf?lang=en`);
    expect(text).toContain('FengheBank(fictional)');
    expect(text).toMatch(/Annualrate\(simple\)\d\.\d\d%/);
    expect(text).not.toContain('9.99%');
  });

  it('the schedule shows each drawing with its instalments', async () => {
    const text = await textOf(`/api/loans/${other}/schedule.pdf?lang=zh-Hans`);
    expect(text).toContain('第1笔提款：¥20,000.00');
    const { drawings } = (await demo.call('GET', `/api/loans/${other}`, LIN)).body;
    for (const { payment } of drawings[0].schedule)
      expect(text).toContain(new Intl.NumberFormat('en', { minimumFractionDigits: 2 }).format(payment));
  });

  it('the annual summaries of all years together are the ledger, and no payment is left unexplained', async () => {
    const sums = await ledger();
    const [from, to] = [Number(today.slice(0, 4)) - 1, Number(today.slice(0, 4))];
    const read = async (year: number) => {
      const text = await textOf(`/api/my/annual-summary.pdf?year=${year}&lang=en`);
      expect(text).not.toContain('noloan');
      expect(text).not.toContain('accountsfor');
      const found = /Interest¥([\d.,]+)Penaltyandcompound¥([\d.,]+)Fees¥([\d.,]+)Principal¥([\d.,]+)/.exec(
        text,
      )!;
      return found.slice(1).map((amount) => BigInt(amount.replaceAll(/[.,]/g, '')));
    };
    const years = today.slice(5) < '03-15' ? [from, to] : [to];
    const parts = await Promise.all(years.map(read));
    const sum = (at: number): bigint => parts.reduce((all, part) => all + part[at]!, 0n);
    expect(sum(0)).toBe(sums['repayment-interest']);
    expect(sum(1)).toBe(sums['repayment-penalty']! + (sums['repayment-compound'] ?? 0n));
    expect(sum(3)).toBe(sums['repayment-principal']);
    const none = await textOf('/api/my/annual-summary.pdf?year=2001&lang=zh-Hant');
    expect(none).toContain('這一年沒有貸款。');
    expect((await demo.call('GET', '/api/my/annual-summary.pdf?year=2099', LIN)).body.code).toBe(
      'year-not-begun',
    );
  });

  it('another’s papers are not found; the bank’s staff read them by a use that the customer sees', async () => {
    for (const name of ['contract.pdf', 'schedule.pdf', `statement.pdf?from=${today}&to=${today}`])
      expect((await demo.call('GET', `/api/loans/${loan}/${name}`, 'customer:chen')).status).toBe(404);
    const uses = async () => (await demo.call('GET', '/api/facts?kind=consent.used', LIN)).body.facts;
    const before = (await uses()).length;
    expect((await pdf(`/api/loans/${loan}/contract.pdf`, STAFF)).status).toBe(200);
    const after = await uses();
    expect(after).toHaveLength(before + 1);
    expect(after[0].header).toEqual({ purpose: 'loan-servicing', basis: 'contract' });
    expect((await pdf('/api/my/annual-summary.pdf?year=2024', STAFF)).status).toBe(403);
  });
});
