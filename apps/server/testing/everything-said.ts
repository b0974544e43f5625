import { type DemoHouse, until } from './demo-house.ts';
import { APPLICATION } from './enrolled.ts';
import { boundCard, SHOP, shopTakes, tokenFor } from './holder.ts';
import { CLAUSES, COMPANY, HOME, HOMES, HomeCase, OWNER } from './home-case.ts';
import { dailyRun, redressSaid, SAID, SAID_BETWEEN, Speaker } from './speaker.ts';

const PARTY = 'lin';
const LIN = `customer:${PARTY}`;
const speakers = (demo: DemoHouse) => (who: string) => new Speaker(demo, who);

/** A borrower of 微捷贷 and their bank use every field that takes words, and the loan is settled. An application that a person looked at. */
export async function saidToMicroloan(demo: DemoHouse): Promise<string> {
  const as = speakers(demo);
  const [lin, staff, second] = [
    as(LIN),
    as('institution:fenghe-bank:li'),
    as('institution:fenghe-bank:wang'),
  ];
  const me = '/api/customers/me';
  await lin.isRefused(me, { name: `${SAID} Tailors`, region: '999999' }, 'region-unknown');
  await lin.does(me, { name: `${SAID} Tailors`, region: '330000' });
  for (const { purpose, version } of (await lin.sees('/api/consents')).consents)
    await lin.does(`/api/consents/${purpose}/grant`, { version });

  const small = { industry: 'restaurant', employees: 1, businessAgeYears: 0, yearlyTurnover: '1000.00' };
  const business = { ...APPLICATION.business, ...small };
  const { application: declined } = await lin.does('/api/applications', { ...APPLICATION, business });
  await lin.does(`/api/applications/${declined}/review`, { words: `${SAID} asks a person` });
  const granted = { granted: '10000.00', grade: 'C', reason: `${SAID} has orders` };
  await staff.does(`/api/reviews/${declined}/overturn`, granted);
  await second.does(`/api/reviews/${declined}/confirm`, { agree: false });
  await staff.does(`/api/reviews/${declined}/uphold`, { reason: `${SAID} is too small` });

  const { application } = await lin.does('/api/applications', APPLICATION);
  const { loan } = await lin.does(`/api/applications/${application}/sign`);
  await lin.does(`/api/loans/${loan}/draw`, { amount: '20000.00' });
  await hardshipSaid(lin, staff, `/api/loans/${loan}`);
  await judgedSaid(staff, second, `/api/book/judgements/${loan}`);
  const terms = { months: 12, gracePeriods: 1, words: `${SAID} needs time` };
  await staff.does(`/api/restructures/${loan}/propose`, terms);
  await second.does(`/api/restructures/${loan}/decide`, { agree: false });
  await staff.does(`/api/lines/${PARTY}/lower`, { approved: '50000.00', reason: `${SAID} shrinks` });
  await staff.does(`/api/lines/${PARTY}/raise`, { approved: '60000.00', reason: `${SAID} grows` });
  await second.does(`/api/lines/${PARTY}/raise/decide`, { agree: true });

  await lin.does('/api/monitoring/simulate', { scenario: 'tax-stops', since: '2026-01' });
  await dailyRun(demo, 'microloan', 'monitor');
  const mine = async () => (await lin.sees('/api/monitoring/mine')).warning;
  await until(async () => (await mine())?.state === 'frozen', 'the limit is frozen');
  const warning = `/api/monitoring/warnings/${(await mine()).warning}`;
  await lin.does(`${warning}/object`, { words: `${SAID} filed on paper` });
  await staff.does(`${warning}/answer`, { lift: true, reason: `${SAID} showed the stamp` });

  const { businessDate: valueDate } = await lin.sees(`/api/loans/${loan}`);
  const late = { amount: '10.00', valueDate, reason: `${SAID} sent it by post` };
  await staff.does(`/api/loans/${loan}/repay-dated`, late);
  const mistaken = { payment: 0, reason: `${SAID} sent nothing` };
  await staff.does(`/api/loans/${loan}/reverse-payment`, mistaken);
  await redressSaid(lin, staff, { pilot: 'microloan', party: PARTY });
  await lin.does(`${me}/pay-in`, { amount: '500.00' });
  const { settlement } = await lin.sees(`/api/loans/${loan}`);
  await lin.does(`/api/loans/${loan}/repay`, { amount: settlement.total });
  await lin.does(`${me}/pay-away`, { amount: (await lin.sees(me)).balance });
  return declined;
}

/** An owner of a home and their bank do so in 快审快贷: one case until its mortgage is released, another that two officers looked at. */
export async function saidToSwiftcredit(demo: DemoHouse): Promise<void> {
  const [staff, officer] = [
    'institution:haicheng-bank',
    'institution:haicheng-bank:haicheng-second',
  ] as const;
  const as = speakers(demo);
  const [lin, clerk, second] = [as(LIN), as(staff), as(officer)];
  const company = { ...COMPANY, name: `${SAID} Foods` };
  const owner = { ...OWNER, name: `${SAID} Lin` };
  const file = await HomeCase.open(demo, PARTY);
  const paper = (kind: string) => clerk.shows(`${HOMES}/documents`, { about: file.id, kind, party: PARTY });
  await file.done('fill', { company, owner });
  await file.done('move', { to: 'counter', note: `${SAID} fills in the rest` });
  const priorLiens = [{ holder: `${SAID} Bank`, maximum: '1000.00', balance: '10.00' }];
  const sister = `${SAID} Mei`;
  const home = { ...HOME, deed: `${SAID}-1`, coOwners: [sister], priorLiens, letUntil: '2030-12-31' };
  await file.done('fill', { home, ownership: OWNERSHIP }, staff);
  await file.consent();
  await file.done('value', {}, staff);
  const evidence = await paper('survey');
  await file.done('propose-value', { value: '1300000.00', evidence, words: `${SAID} lives there` }, staff);
  await file.done('settle-value', { n: 2, take: true }, officer);
  await file.done('decide', {}, staff);
  await file.done('sign', { decision: 1, clauses: CLAUSES, document: await paper('contract') }, staff);
  const document = await paper('co-owner');
  const nobody = { person: `${SAID} Nobody`, document };
  await clerk.isRefused(`${HOMES}/cases/${file.id}/co-owner`, nobody, 'co-owner-unknown');
  await file.done('co-owner', { person: sister, document }, staff);
  await file.done('mortgage', { tenant: await paper('tenant') }, staff);
  await file.done('hear-registry', {}, staff);
  await file.done('draw', { amount: '100000.00' });
  await hardshipSaid(lin, clerk, `${HOMES}/loans/${file.id}`);
  await judgedSaid(clerk, second, `${HOMES}/book/judgements/${file.id}`);
  await redressSaid(lin, clerk, { pilot: 'swiftcredit', party: PARTY });
  await lin.does(`${HOMES}/me/pay-in`, { amount: '1000.00' });
  await file.done('repay', { amount: (await file.seen()).loan.settlement });
  await file.done('close');
  await file.done('hear-registry');

  const other = await HomeCase.open(demo, PARTY, '5000000.00');
  await other.done('fill', { company: { ...company, yearlyTurnover: '600000.00' }, owner });
  await other.done('fill', { home: { ...HOME, deed: `${SAID}-2` }, ownership: OWNERSHIP });
  await other.consent();
  await other.done('value');
  await other.done('decide');
  await lin.does(`${HOMES}/decisions/${other.id}.1/ask-review`, { words: `${SAID} asks a person` });
  const review = `${HOMES}/reviews/${other.id}.1`;
  await clerk.does(`${review}/overturn`, { granted: '900000.00', grade: 'B', reason: `${SAID} has orders` });
  await second.does(`${review}/confirm`, { agree: true });
  await other.done('withdraw');
  await lin.does(`${HOMES}/me/pay-away`, { amount: (await lin.sees(`${HOMES}/me`)).balance });
}

/** Who holds the firm, under names and numbers that say it. */
const OWNERSHIP = {
  borrower: `${SAID}-firm`,
  self: `${SAID}-self`,
  graph: {
    holders: [
      { id: `${SAID}-self`, kind: 'person', name: `${SAID} Lin` },
      { id: `${SAID}-firm`, kind: 'company', name: `${SAID} Foods` },
    ],
    holdings: [{ owner: `${SAID}-self`, company: `${SAID}-firm`, bps: 10_000 }],
    agreements: [],
    guarantees: [],
  },
};

/** A holder, a shop and the bank do so in 智令: a token that is stopped and goes on, a payment that is contested and lost, and its end. */
export async function saidToToken(demo: DemoHouse): Promise<void> {
  const bank = 'institution:hengxin-bank';
  const as = speakers(demo);
  const [lin, jia, yi, shop] = [as(LIN), as(`${bank}:jia`), as(`${bank}:yi`), as(SHOP)];
  await jia.does('/api/token/cards', { customer: PARTY, region: '330000' });
  const card = await boundCard(demo, LIN);
  await lin.does('/api/token/me/pay-in', { amount: '90.00' });
  const token = await tokenFor(demo, LIN, card, { scenario: `${SAID} travels` });
  const at = `/api/token/tokens/${token}`;
  await shopTakes(demo, token, '90.00');
  const { payments } = await lin.sees(`/api/token/payments?token=${token}&limit=1`);
  await jia.does(`${at}/suspend`, { reason: `${SAID} called us` });
  await jia.does(`${at}/resume`, { reason: `${SAID} called again` });
  await lin.does(`${at}/suspend`, { reason: `${SAID} lost the phone` });

  const [{ id: payment }] = payments;
  const dispute = `/api/token/disputes/${payment}`;
  await lin.does('/api/token/disputes', { payment, reason: 'not-received', words: `${SAID} had nothing` });
  await lin.does(`${dispute}/evidence`, { words: `${SAID} waited` });
  await lin.shows('/api/pilots/token/documents', { about: payment, kind: 'dispute-evidence' });
  for (const officer of [jia, yi])
    await officer.does(`${dispute}/present`, { words: `${SAID_BETWEEN} did not come` });
  let chargeback: { id: string; exchange: string } | undefined;
  await until(async () => {
    const { chargebacks } = await shop.sees('/api/acquiring/chargebacks');
    chargeback = chargebacks.find(({ exchange }: { exchange: string }) => exchange === payment);
    return chargeback !== undefined;
  }, 'the chargeback has come');
  const answer = `/api/acquiring/chargebacks/${encodeURIComponent(chargeback!.id)}/answer`;
  await shop.does(answer, { contest: true, words: `${SAID_BETWEEN} was signed for` });
  await until(async () => (await lin.sees(dispute)).state === 'represented', 'the bank has the answer');
  for (const officer of [jia, yi])
    await officer.does(`${dispute}/end`, { outcome: 'lost', bearer: 'holder', unauthorised: false });
  await redressSaid(lin, jia, { pilot: 'token', party: PARTY });
  await lin.does(`${at}/delete`, { reason: `${SAID} stops` });
  await dailyRun(demo, 'token', 'destroy-numbers');
}

/** Asked twice for other terms: once offered some and turned them down, once declined. */
async function hardshipSaid(customer: Speaker, staff: Speaker, loan: string): Promise<void> {
  const at = `${loan}/hardship`;
  await customer.does(at, { wish: 'smaller', words: `${SAID} is ill`, affordable: '17.35' });
  await staff.does(`${at}/offer`, { kind: 'longer-term', months: 6, words: `${SAID} may pay later` });
  await customer.does(`${at}/reply`, { reply: 'turn-down' });
  await customer.does(at, { wish: 'other', words: `${SAID} is still ill` });
  await staff.does(`${at}/decline`, { words: `${SAID} has an income` });
}

/** Judged by an officer, and by another. */
async function judgedSaid(staff: Speaker, second: Speaker, at: string): Promise<void> {
  const tier = 'special-mention';
  await staff.does(at, { tier, words: `${SAID} is late elsewhere` });
  await second.does(`${at}/decide`, { tier, approve: true });
}
