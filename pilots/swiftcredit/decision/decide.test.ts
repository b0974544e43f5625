import { customer } from '@sandglass/lending/testing';
import { models, RATING } from '@sandglass/models';
import { ruleTables } from '@sandglass/rules';
import { writeJdm } from '@sandglass/rules/table';
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case/case-file.ts';
import { fill } from '../case/fill.ts';
import { move } from '../case/move.ts';
import { withdrawCase } from '../case/withdraw.ts';
import { eligibility } from '../eligibility/schema.ts';
import { searchLiens } from '../mortgage/hidden-liens.ts';
import { arrangement } from '../rating/arrangement.ts';
import { ratingModels } from '../rating/models.ts';
import { ratings } from '../rating/rating.ts';
import { clerk, HomeBank, homeWith, ownership, tableInForce } from '../testing/home-bank.ts';
import { value } from '../value/value.ts';
import { simulatedBureau } from './bureau.ts';
import { decideCase } from './decide.ts';
import { DECISIONS_MAX, decisionId, decisions } from './decisions.ts';

const zhao = customer('zhao');
const [li, wang] = [clerk('li'), clerk('wang')];

describe('a case is decided', () => {
  it('by the champion, with what it rested on kept, and the scorecard’s word beside it', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    const { offer, basis } = bank.get(decisions, decisionId(caseId, 1))!;
    const [trees, card] = ratingModels;
    expect(offer).toMatchObject({ decision: 'approved', model: trees!.version, rules: 'home-eligibility@1' });
    expect(basis).toMatchObject({
      model: trees!.version,
      rules: { version: 1, findings: [] },
      rating: { version: 1, arm: 'champion', shadow: { model: card!.version } },
    });
    expect(bank.get(caseFiles, caseId)).toMatchObject({ decisions: 1, offer: { n: 1 } });
    expect(JSON.stringify(offer)).not.toContain(card!.version);
  });

  it('by the scorecard for the share that two officers gave it, the same customer always in the same', async () => {
    const bank = new HomeBank();
    const wanted = {
      champion: 'home-equity',
      challenger: 'home-equity-card',
      sharePercent: 50,
      reason: 'a trial',
    };
    const { proposal } = bank.done(arrangement.propose, wanted, li);
    const yes = { proposal: String(proposal) };
    expect(bank.refused(arrangement.approve, yes, li)).toBe('second-officer-needed');
    bank.done(arrangement.approve, yes, wang);
    bank.put(ratings, { ...bank.get(ratings, RATING)!, share_percent: 100 });
    const caseId = await bank.filled('zhao');
    for (const n of [1, 2]) {
      await bank.run(decideCase, { caseId }, zhao);
      const { offer, basis } = bank.get(decisions, decisionId(caseId, n))!;
      expect(offer.model).toBe(ratingModels[1]!.version);
      expect(basis!.rating).toMatchObject({ arm: 'challenger', shadow: { model: ratingModels[0]!.version } });
    }
  });

  it('by no model that two officers have not approved', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const trees = bank.get(models, ratingModels[0]!.version)!;
    bank.put(models, { ...trees, state: 'candidate' });
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('rating-unavailable');
  });

  it('by the rules first: who is not eligible hears why and no score, and may ask again when it is mended', async () => {
    const bank = new HomeBank();
    const nobody = ownership({ holdings: [{ owner: 'lin', company: 'firm', bps: 2_000 }] });
    const caseId = await bank.filled('zhao', { ownership: nobody });
    expect(await bank.run(decideCase, { caseId }, zhao)).toMatchObject({ decision: 'declined' });
    const { reasons } = bank.get(caseFiles, caseId)!.offer!;
    expect(reasons.map(({ code }) => code)).toEqual(['controller-unclear']);
    bank.done(fill, { caseId, ownership: ownership() }, zhao);
    expect(await bank.run(decideCase, { caseId }, zhao)).toMatchObject({ decision: 'approved' });
  });

  it('with the floor that no table can take away: a table without rows lends to nobody in arrears', async () => {
    const bank = new HomeBank();
    const empty = writeJdm(eligibility, { hitPolicy: 'collect', rows: [] });
    bank.put(ruleTables, { ...tableInForce, version: 2, digest: 'empty', content: empty });
    const nobody = ownership({ holdings: [{ owner: 'lin', company: 'firm', bps: 2_000 }] });
    const caseId = await bank.filled('zhao', { ownership: nobody });
    expect(await bank.run(decideCase, { caseId }, zhao)).toMatchObject({ decision: 'declined' });
    expect(bank.get(caseFiles, caseId)!.offer!.reasons[0]).toMatchObject({ code: 'controller-unclear' });
  });

  it('not without a table in force, and anew where one was released in between', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const ready = {
      ruled: undefined,
      release: 'test',
      searched: await searchLiens(homeWith('ZJ-zhao'), '2024-01-16'),
      bureau: simulatedBureau.report('zhao', '2024-01-16'),
    };
    expect(() => bank.do(decideCase, { caseId }, zhao, ready)).toThrow('prepared again');
    bank.put(ruleTables, { ...tableInForce, content: null, digest: null, version: 0 });
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('rules-unavailable');
  });

  it('not over liens that the registry shows and the case does not name, until an officer has added them', async () => {
    const bank = new HomeBank();
    const deed = 'ZJ-zhao-LIEN300000';
    const caseId = await bank.filled('zhao', { deed });
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('liens-hidden');
    const lien = (maximum: string) => [{ holder: 'Another bank', maximum, balance: '120000.00' }];
    const named = async (maximum: string, by = li) => {
      bank.done(fill, { caseId, home: { ...homeWith(deed), priorLiens: lien(maximum) } }, by);
      await bank.run(value, { caseId }, by);
    };
    await named('299999.99', zhao);
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('liens-hidden');
    bank.done(move, { caseId, to: 'counter' }, zhao);
    await named('300000.00');
    expect(await bank.run(decideCase, { caseId }, li)).toMatchObject({ decision: 'approved' });
    expect(bank.get(decisions, decisionId(caseId, 1))!.basis!.ground.priors).toBe('300000.00');
  });

  it('over what the case names where the registry shows less: that only lends less', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    const priorLiens = [{ holder: 'Another bank', maximum: '300000.00', balance: '0.00' }];
    bank.done(fill, { caseId, home: { ...homeWith('ZJ-zhao'), priorLiens } }, zhao);
    await bank.run(value, { caseId }, zhao);
    expect(await bank.run(decideCase, { caseId }, zhao)).toMatchObject({ decision: 'approved' });
  });

  it('so often and no more: each time a credit report is asked for', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    bank.put(caseFiles, { ...bank.get(caseFiles, caseId)!, decisions: DECISIONS_MAX });
    expect(await bank.no(decideCase, { caseId }, zhao)).toBe('decisions-too-many');
  });

  it('and what it rested on goes with the case, while what was said stays', async () => {
    const bank = new HomeBank();
    const caseId = await bank.filled('zhao');
    await bank.run(decideCase, { caseId }, zhao);
    bank.done(withdrawCase, { caseId }, zhao);
    expect(bank.get(decisions, decisionId(caseId, 1))).toMatchObject({
      basis: null,
      decision: 'approved',
    });
  });
});
