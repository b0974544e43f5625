import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmvError } from '../error.ts';
import { luhnDigit, passesLuhn } from './luhn.ts';
import { assertApart, isInRange, isPan, overlap } from './pan.ts';
import { isPar, isRequestorId, parOf, readRequestorId } from './reference.ts';
import { readTrack2, writeTrack2 } from './track2.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 18 });

describe('check digits', () => {
  it.each([
    // ISO/IEC 7812-1's example, and test numbers that card schemes publish.
    ['7992739871', '3'],
    ['424242424242424', '2'],
    ['555555555555444', '4'],
    ['401288888888188', '1'],
    ['37828224631000', '5'],
  ])('%s ends with %s', (number, digit) => {
    expect(luhnDigit(number)).toBe(digit);
    expect(passesLuhn(number + digit)).toBe(true);
  });

  it('find each wrong digit, and each two that changed places but 0 and 9', () => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, where, by) => {
        const right = number + luhnDigit(number);
        const at = where % right.length;
        const wrong = right.slice(0, at) + ((Number(right[at]) + by) % 10) + right.slice(at + 1);
        expect(passesLuhn(wrong)).toBe(false);
        const [a = '', b = ''] = right.slice(at, at + 2);
        if (b === '' || a === b || a + b === '09' || a + b === '90') return;
        expect(passesLuhn(right.slice(0, at) + b + a + right.slice(at + 2))).toBe(false);
      }),
    );
  });

  it('a number is 13 to 19 digits', () => {
    expect(isPan('4242424242424242')).toBe(true);
    expect(isPan('4242424242424243')).toBe(false);
    expect(isPan('79927398713')).toBe(false);
    expect(isPan('')).toBe(false);
    expect(isPan('４２４２４２４２４２４２４２４２')).toBe(false);
  });
});

describe('ranges', () => {
  const cards = { first: '6222000000000000', last: '6222009999999999' };
  const tokens = { first: '6292000000000000', last: '6292009999999999' };

  it('a token is never in a card’s range', () => {
    expect(isInRange('6292001234567890', tokens)).toBe(true);
    expect(isInRange('6292001234567890', cards)).toBe(false);
    expect(isInRange('62920012345678901', tokens)).toBe(false);
    expect(() => assertApart([tokens], [cards])).not.toThrow();
    expect(() => assertApart([{ first: '6222009000000000', last: '6222019999999999' }], [cards])).toThrow(
      EmvError,
    );
    expect(() => assertApart([{ first: '6292', last: '6299' }], [cards])).toThrow('13 to 19 digits');
    expect(() => assertApart([{ first: tokens.last, last: tokens.first }], [cards])).toThrow(EmvError);
  });

  it('of different lengths have nothing in common', () => {
    expect(overlap(cards, { first: '62220000000000000', last: '62220099999999999' })).toBe(false);
    expect(overlap(cards, cards)).toBe(true);
  });
});

describe('references', () => {
  it('a token requestor has a provider’s code and its own', () => {
    expect(readRequestorId('12300000045')).toEqual({ provider: '123', requestor: '00000045' });
    expect(isRequestorId('1230000004')).toBe(false);
    expect(() => readRequestorId('1230000004X')).toThrow(EmvError);
  });

  it('a payment account reference has 29 characters', () => {
    const par = parOf('SG01', Buffer.alloc(25, 35));
    expect(par).toBe(`SG01${'Z'.repeat(25)}`);
    expect(isPar(par)).toBe(true);
    expect(isPar(par.toLowerCase())).toBe(false);
    expect(() => parOf('sg01', Buffer.alloc(25))).toThrow(EmvError);
    expect(() => parOf('SG01', Buffer.alloc(24))).toThrow(EmvError);
  });
});

describe('track 2', () => {
  const text = '6224242900000113D28062013949031013';

  it('reads and writes, with its odd F', () => {
    const track = readTrack2(text);
    expect(track.reveal()).toEqual({ pan: '6224242900000113', discretionary: '3949031013' });
    expect([track.expiry, track.serviceCode]).toEqual(['2806', '201']);
    expect(writeTrack2(track).toString('hex').toUpperCase()).toBe(text);
    expect(
      writeTrack2(readTrack2(`${text}1`))
        .toString('hex')
        .toUpperCase(),
    ).toBe(`${text}1F`);
    expect(readTrack2(text.replace('D', '=')).revealText()).toBe(text);
  });

  it.each([
    ['6224242900000113DD2013949031013', '', '201', '3949031013'],
    ['6224242900000113D2806D3949031013', '2806', '', '3949031013'],
    ['6224242900000113===3949', '', '', '3949'],
    ['6224242900000113=2806=', '2806', '', ''],
  ])('%s has no expiry or no service code', (text, expiry, service, discretionary) => {
    // A separator in the place of what there is not (ISO/IEC 7813).
    const track = readTrack2(text);
    expect([track.expiry, track.serviceCode, track.reveal().discretionary]).toEqual([
      expiry,
      service,
      discretionary,
    ]);
    expect(track.revealText()).toBe(text.replaceAll('=', 'D'));
  });

  it('does not print', () => {
    const track = readTrack2(text);
    for (const printed of [
      `${track}`,
      JSON.stringify({ track }),
      inspect(track, { showHidden: true, depth: 9 }),
    ])
      expect(printed).not.toContain('62242');
    expect(inspect(track, { customInspect: false, showHidden: true })).not.toContain('0113');
  });

  it.each([
    '',
    '6224',
    'D2806201',
    '6224242900000113D28',
    '6224242900000113D',
    '6224242900000113DD',
    `${text}999999`,
  ])('refuses %s', (bad) => {
    expect(() => readTrack2(bad)).toThrow(EmvError);
  });
});
