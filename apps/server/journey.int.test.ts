import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoHouse, demoHouse, until } from './testing/demo-house.ts';
import { loanSignedBy } from './testing/signed-loan.ts';

let demo: DemoHouse;
beforeAll(async () => {
  demo = await demoHouse();
  await demo.runs('microloan');
});
afterAll(async () => demo?.close());

const signedLoan = (customer: string) => loanSignedBy(demo, customer);

describe('a loan through the doors', () => {
  it('is applied for, signed, drawn, repaid early and settled, and the log says so', async () => {
    const as = 'customer:lin';
    const loan = await signedLoan('lin');
    const drawn = await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '30000.00' });
    expect(drawn).toMatchObject({ status: 201, body: { amount: '30000.00' } });
    const partly = await demo.call('POST', `/api/loans/${loan}/repay`, as, { amount: '10000.00' });
    expect(partly.body).toMatchObject({ principalOwed: '20000.00' });
    const { settlement } = (await demo.call('GET', `/api/loans/${loan}`, as)).body;
    const settled = await demo.call('POST', `/api/loans/${loan}/repay`, as, { amount: settlement.total });
    expect(settled.body).toMatchObject({ state: 'settled', principalOwed: '0.00' });
    const { measures } = (await demo.call('GET', '/api/pilots/microloan/measures')).body;
    const value = (id: string) => measures.find((measure: { id: string }) => measure.id.endsWith(id)).value;
    expect([value('customers-served'), value('outstanding-balance')]).toEqual(['1', '0']);
    const size = async () => Number((await demo.call('GET', '/log/checkpoint')).body.split('\n')[1]);
    await until(async () => (await size()) > 0, 'the log has a head');
  });

  it('gives the first answer again under the same key, and refuses another body under it', async () => {
    const as = 'customer:chen';
    const loan = await signedLoan('chen');
    const key = { 'idempotency-key': 'draw-once' };
    const first = await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '1000.00' }, key);
    const second = await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '1000.00' }, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    const other = await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '2000.00' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('another customer’s loan looks like none', async () => {
    const loan = await signedLoan('wu');
    const drawn = await demo.call('POST', `/api/loans/${loan}/draw`, 'customer:lin', { amount: '1000.00' });
    expect(drawn).toMatchObject({ status: 404, body: { code: 'loan-unknown' } });
    expect((await demo.call('GET', `/api/loans/${loan}`, 'customer:lin')).status).toBe(404);
  });

  it('suspension stops drawing within a second and never repaying; resuming lets it go on', async () => {
    const loan = await signedLoan('zhao');
    const as = 'customer:zhao';
    expect((await demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '5000.00' })).status).toBe(201);
    await demo.call('POST', '/api/pilots/microloan/suspend', 'supervisor', { reason: 'looking into it' });
    const draw = () => demo.call('POST', `/api/loans/${loan}/draw`, as, { amount: '1000.00' });
    await until(async () => (await draw()).body.code === 'pilot-suspended', 'drawing is stopped', 1_000);
    expect((await demo.call('POST', `/api/loans/${loan}/repay`, as, { amount: '1000.00' })).status).toBe(200);
    expect(
      (
        await demo.call('POST', '/api/pilots/microloan/resume', 'institution:fenghe-bank', {
          reason: 'we want to',
        })
      ).body.code,
    ).toBe('may-not-lift');
    await demo.call('POST', '/api/pilots/microloan/resume', 'supervisor', { reason: 'resolved' });
    await until(async () => (await draw()).status === 201, 'drawing goes on', 1_000);
  });
});

describe('bad input', () => {
  const problem = async (...of: Parameters<DemoHouse['call']>) => {
    const { status, body, headers } = await demo.call(...of);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.type).toBe(`/problems/${body.code}`);
    expect(body.detail).toMatch(/[.。]/);
    return { status, code: body.code, errors: body.errors };
  };

  it.each(['10.001', '-5.00', '1000000000000000000.00', '1e3', '0x10', ' 5', '5,00', 12, null])(
    'the amount %j is refused with where it stands',
    async (amount) => {
      for (const verb of ['draw', 'repay']) {
        const answer = await problem('POST', `/api/loans/loan-x/${verb}`, 'customer:lin', { amount });
        expect(answer).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ path: '/amount' }] });
      }
      const dated = { amount, valueDate: '2026-01-05', reason: 'by post' };
      const late = await problem('POST', '/api/loans/loan-x/repay-dated', 'institution:fenghe-bank', dated);
      expect(late).toMatchObject({ status: 422, code: 'invalid-input' });
      expect(late.errors).toEqual(expect.arrayContaining([expect.objectContaining({ path: '/amount' })]));
    },
  );

  it('says what is wrong with a body, a key, an address, a role and a pilot', async () => {
    expect(await problem('POST', '/api/applications', 'customer:lin', '{"broken')).toMatchObject({
      status: 400,
      code: 'malformed-body',
    });
    expect(
      await problem('POST', '/api/applications', 'customer:lin', {}, { 'idempotency-key': '' }),
    ).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect(await problem('GET', '/api/nothing')).toMatchObject({ status: 404, code: 'unknown-route' });
    expect(await problem('POST', '/api/pilots/microloan/admit', 'customer:lin')).toMatchObject({
      status: 403,
      code: 'role-not-allowed',
    });
    expect(await problem('POST', '/api/pilots/microloan/admit')).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
    });
    expect(await problem('POST', '/api/pilots/nowhere/suspend', 'supervisor', { reason: 'x' })).toMatchObject(
      { status: 404, code: 'pilot-unknown' },
    );
    for (const path of ['', '/comments', '/story', '/versions', '/measures'])
      expect(await problem('GET', `/api/pilots/nowhere${path}`)).toMatchObject({
        status: 404,
        code: 'pilot-unknown',
      });
    expect(
      await problem('GET', '/api/pilots', undefined, undefined, { authorization: 'Bearer abc' }),
    ).toMatchObject({ status: 401, code: 'token-invalid' });
    expect(await problem('POST', '/api/applications', 'customer:lin', 'x'.repeat(1_100_000))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
    expect(
      await problem('POST', '/api/applications', 'customer:lin', 'a=b', { 'content-type': 'text/plain' }),
    ).toMatchObject({ status: 415 });
  });

  it('answers in the language that was asked for', async () => {
    const said = async (language: string) =>
      (await demo.call('GET', '/api/nothing', undefined, undefined, { 'accept-language': language })).body
        .title;
    expect([await said('zh-CN'), await said('zh-TW,zh;q=0.9'), await said('fr, en;q=0.5')]).toEqual([
      '没有这个地址',
      '沒有這個位址',
      'No such address',
    ]);
  });
});
