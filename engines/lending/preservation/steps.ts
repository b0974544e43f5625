import { amountText, minorOf } from '../amount.ts';
import { claimedNow, liveClaim } from '../collection/owed-now.ts';
import { recoveries } from '../recovery/recovery.ts';
import { openBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { type Change, type Found, no, type Preserving, stepOf, withPaper } from './case.ts';
import { securityFor } from './court-rules.ts';
import {
  Application,
  Closing,
  EndOfSeal,
  Filing,
  Judgment,
  Listing,
  Renewal,
  Ruling,
  Sealing,
} from './inputs.ts';
import { ASSETS_MAX, isAlive, measured } from './preservation.ts';
import { onDate, renewed, type Seal, sealed, sealId, seals } from './seal.ts';

const wrongState = ({ row }: Found) => no('preservation-state', { state: row.state });
const assetOf = ({ seals: all }: Found, n: number): Seal | undefined => all.find((of) => of.n === n);

/** An asset of somebody who answers for the loan is put on the list. */
export const listAssetOf = (of: Preserving) =>
  stepOf(of, {
    name: 'list-asset',
    summary: 'Lists an asset of somebody who answers for the loan, with what it may be worth.',
    input: Listing,
    decide: (found, { kind, owner, description, value, collateral }): Change | ReturnType<typeof no> => {
      const { row } = found;
      if (row.state === 'closed' || row.state === 'lapsed') return wrongState(found);
      if (row.assets >= ASSETS_MAX) return no('preservation-assets-full', { maximum: String(ASSETS_MAX) });
      const n = row.assets + 1;
      const seal: Seal = {
        id: sealId(row.id, n),
        loan: row.id,
        n,
        kind,
        owner,
        description,
        value: minorOf(value),
        collateral,
        state: 'listed',
        place: 0,
        sealed_on: null,
        until: null,
        renewals: 0,
        reminded: null,
        realised: 0n,
      };
      return {
        row: { ...row, assets: n },
        seals: [seals.insert(seal)],
        reply: { asset: n },
        event: 'asset-listed',
        opening: { kind, description, value },
      };
    },
  });

/** The court is asked to seal, before a suit or in it, with the security that the law asks for. */
export const applyForSealOf = (of: Preserving) =>
  stepOf(of, {
    name: 'apply',
    summary: 'Applies to the court to seal the listed assets, with security, before the suit or in it.',
    input: Application,
    decide: (found, { timing, court, securityKind, ...input }, at, state) => {
      const { row, loan } = found;
      const again = row.state === 'dismissed' || row.state === 'lapsed';
      if (row.state !== 'inventory' && !again) return wrongState(found);
      if (row.assets === 0) return no('preservation-no-assets');
      if (timing === 'in-suit' && row.sued_on === null) return no('preservation-no-suit');
      const amount = minorOf(input.amount);
      const date = at.businessDate;
      const owed =
        liveClaim(state, loan) === undefined
          ? total(quote(openBook(state, loan), date).all)
          : claimedNow(state, loan, date);
      if (amount === 0n || amount > owed) return no('preservation-amount', { owed: amountText(owed) });
      const least = securityFor(of.rules, timing, amount);
      const security = minorOf(input.security);
      if (security < least) return no('preservation-security', { least: amountText(least) });
      const applied = {
        ...withPaper(row, 'application', input, at),
        state: 'applied' as const,
        timing,
        court,
        amount,
        security,
        security_kind: securityKind,
        applied_on: date,
        ruled_on: null,
        sue_by: null,
      };
      // What lapsed may be sealed anew.
      const listed = found.seals
        .filter((seal) => seal.state === 'lapsed')
        .map((seal) => seals.update({ ...seal, state: 'listed', place: 0, sealed_on: null, until: null }));
      return {
        row: applied,
        seals: listed,
        event: 'seal-applied',
        opening: { court, amount: input.amount, timing },
      };
    },
  });

/** The court's ruling on the application. */
export const ruleOf = (of: Preserving) =>
  stepOf(of, {
    name: 'rule',
    summary: 'Records the court’s ruling on the application: granted or dismissed.',
    input: Ruling,
    decide: (found, { granted, ...paper }, at) => {
      if (found.row.state !== 'applied') return wrongState(found);
      const row = withPaper(found.row, 'ruling', paper, at);
      const held = row.sued_on === null ? 'granted' : 'sued';
      return {
        row: { ...row, state: granted ? held : 'dismissed', ruled_on: at.businessDate },
        event: granted ? 'seal-granted' : 'seal-dismissed',
      };
    },
  });

/** The court has sealed an asset, or our seal waits in line, or it is now its turn. */
export const sealOf = (of: Preserving) =>
  stepOf(of, {
    name: 'seal',
    summary: 'Records that an asset was sealed, or that the seal waits in line behind others.',
    input: Sealing,
    decide: (found, { asset, place, sealedOn, ...paper }, at) => {
      const { row, recovery } = found;
      if (!isAlive(row)) return wrongState(found);
      const seal = assetOf(found, asset);
      if (seal === undefined) return no('preservation-asset-unknown', { asset: String(asset) });
      if (seal.state !== 'listed' && seal.state !== 'waiting') return no('seal-state', { state: seal.state });
      if (sealedOn > at.businessDate || sealedOn < row.ruled_on!)
        return no('seal-date', { from: row.ruled_on!, to: at.businessDate });
      const after = sealed(seal, of.rules, sealedOn, place);
      const kept = measured(withPaper(row, 'seal-notice', paper, at), of.rules, sealedOn);
      const isPreserved = recovery?.stage === 'sealing' && after.state === 'sealed';
      return {
        row: kept,
        seals: [seals.update(after)],
        rows: isPreserved
          ? [recoveries.update({ ...recovery, stage: 'preserved', since: at.businessDate })]
          : [],
        facts: isPreserved
          ? [
              {
                kind: `${of.lender.shard}.assets-preserved`,
                subject: row.customer,
                header: { product: row.product },
                opening: { loan: row.id, digest: paper.digest },
              },
            ]
          : [],
        reply: { asset, until: after.until, sueBy: kept.sue_by },
        event: after.state === 'sealed' ? 'asset-sealed' : 'seal-waits',
        opening: { asset, place },
      };
    },
  });

/** A suit is filed: from then on nothing lapses for want of it. */
export const sueOf = (of: Preserving) =>
  stepOf(of, {
    name: 'sue',
    summary: 'Records that the suit was filed, with the court’s case number.',
    input: Filing,
    decide: (found, { caseNumber, ...paper }, at) => {
      const { row } = found;
      if (row.sued_on !== null || row.state === 'closed' || row.state === 'lapsed') return wrongState(found);
      const filed = {
        ...withPaper(row, 'filing', paper, at),
        sued_on: at.businessDate,
        case_number: caseNumber,
      };
      return {
        row: row.state === 'granted' ? { ...filed, state: 'sued' } : filed,
        event: 'suit-filed',
        opening: { caseNumber },
      };
    },
  });

/** A seal is renewed before its end; afterwards it is too late, and another would be first in line. */
export const renewSealOf = (of: Preserving) =>
  stepOf(of, {
    name: 'renew',
    summary: 'Records that the court renewed a seal before its end.',
    input: Renewal,
    decide: (found, { asset, ...paper }, at) => {
      if (!isAlive(found.row)) return wrongState(found);
      const seal = assetOf(found, asset);
      if (seal === undefined) return no('preservation-asset-unknown', { asset: String(asset) });
      const now = onDate(seal, at.businessDate);
      if (now.state !== 'sealed') return no('seal-state', { state: now.state });
      const after = renewed(now, of.rules);
      return {
        row: withPaper(found.row, 'renewal', paper, at),
        seals: [seals.update(after)],
        reply: { asset, until: after.until },
        event: 'seal-renewed',
        opening: { asset, until: after.until! },
      };
    },
  });

/** A seal ends: the court released it, or what was sealed was turned into money. */
export const endSealOf = (of: Preserving) =>
  stepOf(of, {
    name: 'end-seal',
    summary: 'Records that a seal was released, or what its asset brought.',
    input: EndOfSeal,
    decide: (found, { asset, how, proceeds, ...paper }, at) => {
      const seal = assetOf(found, asset);
      if (seal === undefined) return no('preservation-asset-unknown', { asset: String(asset) });
      if (seal.state !== 'sealed' && seal.state !== 'waiting') return no('seal-state', { state: seal.state });
      if (how === 'realised' && found.row.state !== 'judged') return wrongState(found);
      const after: Seal = { ...seal, state: how, realised: how === 'realised' ? minorOf(proceeds) : 0n };
      return {
        row: withPaper(found.row, 'other', paper, at),
        seals: [seals.update(after)],
        reply: { asset },
        event: how === 'realised' ? 'asset-realised' : 'seal-released',
        opening: { asset, proceeds },
      };
    },
  });

export const judgeOf = (of: Preserving) =>
  stepOf(of, {
    name: 'judge',
    summary:
      'Records the judgment, or the order that realises a security, on which assets may be turned into money.',
    input: Judgment,
    decide: (found, paper, at) => {
      if (found.row.state !== 'sued') return wrongState(found);
      return { row: { ...withPaper(found.row, 'judgment', paper, at), state: 'judged' }, event: 'judged' };
    },
  });

/** The end: refused while something is still sealed. */
export const closePreservationOf = (of: Preserving) =>
  stepOf(of, {
    name: 'close',
    summary: 'Closes the case with its outcome; refused while an asset is still sealed.',
    input: Closing,
    decide: (found, { outcome, words }, { businessDate }) => {
      if (found.row.state === 'closed') return wrongState(found);
      const held = found.seals.filter(({ state }) => state === 'sealed' || state === 'waiting');
      if (held.length > 0) return no('preservation-sealed', { count: String(held.length) });
      return {
        row: { ...found.row, state: 'closed', closed_on: businessDate, outcome },
        event: 'preservation-closed',
        opening: { outcome, words },
      };
    },
  });
