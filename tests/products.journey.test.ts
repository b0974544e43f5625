import { buildConsole } from '@sandglass/console';
import { expect } from 'vitest';
import { loanSignedBy } from '../apps/server/testing/signed-loan.ts';
import { PHONE, screenshot } from './browser.ts';
import { staff } from './console-staff.ts';
import { journey } from './journey.ts';
import { choose, press, pressNamed, tabTo, write } from './keyboard.ts';
import { looked } from './looked.ts';

const DESK = '/pilots/microloan/lending/products';
const SEND = '.sg-dialog button[type=submit]';

const products = await journey({ apps: [buildConsole], prepare: (demo) => demo.runs('microloan') });

products.walk(
  'by keyboard an officer is told at the field what is wrong with a product, and proposes it; another releases it, and one rolls it back',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const officer = await staff(browser, origin, 'fenghe-bank', DESK);
    await press(officer, 'main a[href$="/products/stock-12"]');
    await pressNamed(officer, 'Change the product');
    const spread = '[id="spreadBps"]';
    const send = 'form button[type=submit]';
    await write(officer, '[id="terms.interestOnlyPeriods"]', '3');
    await write(officer, '#reason', 'Funding became dearer.');
    await press(officer, send);
    // The shortest term has three periods: the rule of the door, said before anything was sent.
    expect(await officer.locator('[id="terms.interestOnlyPeriods-error"]').textContent()).toContain(
      'Interest alone must end before the shortest term does',
    );
    await write(officer, spread, 'many');
    await write(officer, '[id="terms.interestOnlyPeriods"]', '0');
    await press(officer, send);
    expect(await officer.locator('[id="spreadBps-error"]').textContent()).toBe(
      'A whole number from -200 to 2000',
    );
    await looked(officer, 'product-wrong-en-1280');
    await write(officer, spread, '180');
    await press(officer, send);
    await officer.getByText('another officer has to release it').waitFor();

    const second = await staff(browser, origin, 'fenghe-second');
    await press(second, '.c-due-release-products a');
    await press(second, 'main a[href$="/products/stock-12"]');
    await second.locator('#proposal').waitFor();
    const changes = second.locator('[aria-labelledby=proposal] tbody tr');
    expect(await changes.allTextContents()).toEqual([
      'Over the LPR (basis points)100180',
      'First periods with interest alone–0',
    ]);
    await pressNamed(second, 'Release');
    await press(second, SEND);
    await second.getByText('Version 2 is in force').first().waitFor();
    const offered = async () =>
      (await demo.call('GET', '/api/products')).body.products.find(
        ({ id }: { id: string }) => id === 'stock-12',
      );
    const released = await offered();
    expect(released.version).toBe(2);

    await officer.reload();
    await officer.getByText('Version 2 is in force').first().waitFor();
    await pressNamed(officer, 'Roll back to version 1');
    await write(officer, '#words', 'The spread was mistyped.');
    await press(officer, SEND);
    await officer.getByText('Version 1 is in force').first().waitFor();
    await screenshot(officer, 'product-en-1280');
    const back = await offered();
    expect(back.version).toBe(1);
    const points = (of: { annualRatePercentFrom: string }) =>
      Number(of.annualRatePercentFrom.replace('.', ''));
    expect(points(released) - points(back)).toBe(80);
    for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
      const page = await staff(browser, origin, 'fenghe-bank', `${DESK}/stock-12`, { locale, size: PHONE });
      await page.locator('#versions').waitFor();
      await looked(page, `product-${locale}-390`);
      await page.context().close();
    }
    for (const page of [officer, second]) await page.context().close();
  },
);

products.walk(
  'by keyboard an officer changes form, steps, order and renewal of a product; a loan that was signed keeps its own',
  async ({ browser, demo }) => {
    const { origin } = demo.house;
    const clerk = 'institution:fenghe-bank';
    const at = '/api/products/microloan/stock-12';
    const loan = await loanSignedBy(demo, 'sun');
    const officer = await staff(browser, origin, 'fenghe-bank', `${DESK}/stock-12`);
    await pressNamed(officer, 'Change the product');
    const field = (place: string) => `[id="${place}"]`;
    const send = 'form button[type=submit]';
    await choose(officer, field('terms.form'), 'step');
    await choose(officer, field('terms.repaymentOrder.0'), 'principal');
    await write(officer, field('terms.renewal.withinDays'), '30');
    await write(officer, '#reason', 'Shops repay after their season.');
    await press(officer, send);
    const error = (place: string) => officer.locator(field(`${place}-error`)).textContent();
    expect(await error('terms.repaymentOrder.4')).toBe('Each is paid once: this one stands above already');
    expect(await error('terms.renewal.timesMax')).toBe('Fill in all of these, or none');
    await looked(officer, 'product-edit-wrong-en-1280');
    await tabTo(officer, field('terms.repaymentOrder.4'));
    await officer.keyboard.type('fees');
    await write(officer, field('terms.renewal.withinDays'), '');
    await officer.keyboard.press('Delete');
    await press(officer, send);
    expect(await error('terms.steps.0.periods')).toContain('Steps come to 100 %');
    await write(officer, field('termMin'), '12');
    await write(officer, field('terms.steps.0.periods'), '6');
    await write(officer, field('terms.steps.0.percent'), '30');
    await write(officer, field('terms.steps.1.periods'), '6');
    await write(officer, field('terms.steps.1.percent'), '70');
    await press(officer, send);
    await officer.getByText('another officer has to release it').waitFor();

    const { proposal } = (await demo.call('GET', at, clerk)).body;
    expect(proposal.document.terms).toMatchObject({
      form: 'step',
      steps: [
        { periods: 6, percent: 30 },
        { periods: 6, percent: 70 },
      ],
      repaymentOrder: ['principal', 'penalty', 'compound', 'interest', 'fees'],
    });
    const released = await demo.call('POST', `${at}/release`, 'institution:fenghe-bank:fenghe-second', {
      proposal: proposal.id,
    });
    expect(released.status).toBe(200);
    await officer.reload();
    await officer.getByText('instalments in steps').first().waitFor();
    const drawn = await demo.call('POST', `/api/loans/${loan}/draw`, 'customer:sun', { amount: '1000.00' });
    expect(drawn.status).toBe(201);
    const { body: kept } = await demo.call('GET', '/api/loans', 'customer:sun');
    expect(kept.loans).toMatchObject([{ loan, form: 'equal-principal' }]);
    for (const locale of ['zh-Hans', 'zh-Hant'] as const) {
      const page = await staff(browser, origin, 'fenghe-bank', `${DESK}/stock-12`, { locale, size: PHONE });
      await page.locator('#in-force ~ .sg-actions .sg-primary, section .sg-primary').first().click();
      await page.locator('#edit').waitFor();
      await looked(page, `product-edit-${locale}-390`);
      await page.context().close();
    }
    await officer.context().close();
  },
);
