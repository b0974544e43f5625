import { localMoment } from '@sandglass/payments';
import { buildWallet } from '@sandglass/wallet';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoHouse } from '../apps/server/testing/demo-house.ts';
import { SHOP_REQUESTOR } from '../apps/server/testing/holder.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';
import { newPage, screenshot, settled } from './browser.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer, goOn } from './wallet-walk.ts';

const wallet = await journey({ apps: [buildWallet], prepare: (demo) => TokenHolder.cards(demo) });

/** The code that the bank sent for a card, as the simulated inbox shows it to anybody. */
async function codeSent(demo: DemoHouse, lastFour: string): Promise<string> {
  const read = async () => {
    const { messages } = await (await fetch(`${demo.house.origin}/demo/inbox.json`)).json();
    const found = messages
      .filter(({ text }: { text: string }) => text.includes(lastFour))
      .map(({ text }: { text: string }) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]);
    return found.find((code: string | undefined) => code !== undefined);
  };
  await expect.poll(read).toMatch(/^\d{6}$/);
  return read();
}

const today = (demo: DemoHouse): number => localMoment(demo.clock.now(), 'Asia/Shanghai').weekday;

interface Said {
  /** What the rules of the preset are in words. */
  readonly preset: string;
  readonly weekday: string;
  readonly perDay: string;
  readonly paused: string;
  /** A token in the list: state, for whom, by its last digits, what was paid. */
  readonly listed: readonly [state: string, shop: string, number: (lastFour: string) => string, paid: string];
}

const SAID: Readonly<Record<'en' | 'zh-Hant', Said>> = {
  en: {
    preset: 'It pays from Monday to Friday only (Beijing time). At most ¥200.00 a day.',
    weekday: 'You did not allow this token on',
    perDay: '¥80.00 of the day was left',
    paused: 'Its holder paused this token',
    listed: [
      'Pays',
      'For Yuanxing Travel (fictional)',
      (lastFour) => `Token ending ${lastFour}`,
      '¥120.00 paid · payments: 1',
    ],
  },
  'zh-Hant': {
    preset: '只在週一至週五付款（北京時間）。最多每日 ¥200.00。',
    weekday: '您沒有允許這個代碼在',
    perDay: '當天還剩 80.00 元',
    paused: '持卡人暫停了這個支付代碼',
    listed: [
      '可付款',
      '可在 遠行旅行網（虛構） 使用',
      (lastFour) => `代碼末四碼 ${lastFour}`,
      '已付 ¥120.00 · 1 筆',
    ],
  },
};

const id = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1)!;
const payments = (page: Page) => page.locator('.w-payment');
const arrives = (page: Page, text: string) => payments(page).first().getByText(text).waitFor();

wallet.walkEach([
  { locale: 'en', who: 'lin' },
  { locale: 'zh-Hant', who: 'chen' },
])(
  'in $locale: a card is bound once, a token made, a payment refused by a rule, the rule changed, paid, paused, and reported',
  async ({ locale, who }, { browser, demo }) => {
    const said = SAID[locale];
    const shot = (name: string) => `tokens-${name}-${locale}-390`;
    const page = await customer(browser, demo.house.origin, who, '/', { locale });
    await page.locator('.w-to-tokens').click();
    await page.locator('.w-strong a[href$="/tokens/agreement"]').click();
    await page.locator('#agree').waitFor();
    await goOn(page);
    // Nobody goes on without having agreed.
    expect(await page.title()).toMatch(/^(Error|錯誤)/);
    await page.locator('#agree').check();
    await looked(page, shot('agreement'));
    await goOn(page);
    await page.waitForURL(/\/tokens$/);
    await page.locator('.w-strong a[href$="/tokens/data-use"]').click();
    await page.locator('.w-card form button').first().waitFor();
    await looked(page, shot('data-use'));
    await page.locator('.w-card form button').first().click();
    await page.locator('[class*=-withdraw]').first().waitFor();
    await page.locator('main a.sg-button').last().click();
    await page.goto(`${demo.house.origin}/wallet/tokens/new`);
    await page.locator('main a.sg-primary[href$="/tokens/bind"]').click();
    await looked(page, shot('bind'));
    await goOn(page);
    await page.locator('#code').waitFor();
    const [card] = (await new TokenHolder(demo, who).me()).cards;
    await page.locator('#code').fill(await codeSent(demo, card.lastFour));
    await looked(page, shot('code'));
    await goOn(page);
    await page.waitForURL(/\/tokens$/);
    await page.locator('.w-strong a[href$="/new"]').click();
    await page.locator(`input[value="${SHOP_REQUESTOR}"]`).check();
    await page.locator('input[value=workdays]').check();
    await page.getByText(said.preset).waitFor();
    await looked(page, shot('new'));
    await goOn(page);
    await page.waitForURL(/\/tokens\/(?!new)[^/]+$/);
    await page.locator('.w-strong .w-rules').waitFor();
    expect(await page.locator('.w-strong .w-rules').textContent()).toBe(said.preset);
    const token = id(page);
    const holder = new TokenHolder(demo, who);

    // Every day but today: whatever day it is, today's payment is refused.
    await page.locator('.w-strong a[href$="/rules"]').click();
    for (const day of [1, 2, 3, 4, 5, 6, 7]) {
      await page.locator(`input[name=weekdays-${day}]`).setChecked(day !== today(demo));
    }
    await looked(page, shot('rules'));
    await goOn(page);
    await page.waitForURL(new RegExp(`/tokens/${token}$`));
    await page.locator('.sg-empty').waitFor();
    await holder.pay(token, '120.00');
    await arrives(page, said.weekday);
    await looked(page, shot('refused'));
    await page.locator('.w-why a').first().click();
    await page.waitForURL(/for=weekdays/);
    await page.locator(`input[name=weekdays-${today(demo)}]`).check();
    await goOn(page);
    await page.waitForURL(new RegExp(`/tokens/${token}$`));
    await payments(page).first().waitFor();
    await holder.pay(token, '120.00');
    await page.locator('.w-payment-paid').waitFor();
    await holder.pay(token, '120.00');
    await arrives(page, said.perDay);

    // The second tap of a double tap finds neither `resume` nor `delete`, although `resume` takes the place of `pause`.
    await page.locator('.w-do-suspend button').scrollIntoViewIfNeeded();
    const at = await page.locator('.w-do-suspend button').boundingBox();
    await page.locator('.w-do-suspend button').dblclick({ delay: 10 });
    await page.locator('.w-do-resume').waitFor();
    expect(await page.locator('.w-do-resume button').boundingBox()).toEqual(at);
    await page.mouse.click(at!.x + at!.width / 2, at!.y + at!.height / 2);
    await page.locator('.w-do-resume button[aria-disabled]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/tokens/${token}$`));
    expect((await holder.me()).tokens[0]).toMatchObject({ state: 'suspended', suspendedBy: 'holder' });
    await holder.pay(token, '1.00');
    await arrives(page, said.paused);
    await looked(page, shot('paused'));
    await page.locator('.w-do-resume button').click();
    await page.locator('.w-do-suspend').waitFor();

    const rules = await page.locator('.w-strong .w-rules').textContent();
    expect(rules).toContain('200.00');
    await page.goto(`${demo.house.origin}/wallet/tokens`);
    await page.locator('.w-tokens a').waitFor();
    const [{ scenario, lastFour }] = (await holder.me()).tokens;
    const [state, shop, number, paid] = said.listed;
    await expect
      .poll(() => page.locator('.w-tokens a > span').allTextContents())
      .toEqual([`${scenario}${state}`, `${shop} · ${number(lastFour)}`, rules, paid]);
    await holder.pay(token, '9.00');
    await page.locator('.w-arrivals a').first().waitFor();
    await looked(page, shot('arrived'));
    await page.locator('.w-arrivals a[href$="/not-me"]').first().click();
    await page.locator('.w-do-not-me').waitFor();
    await looked(page, shot('not-me'));
    await page.locator('.w-do-not-me button').click();
    await page.waitForURL(new RegExp(`/tokens/${token}$`));
    await page.locator('.w-do-suspend').waitFor({ state: 'detached' });
    await page.locator('.w-payment p.sg-hint .sg-timestamp').first().waitFor();
    await looked(page, shot('frozen'));
    expect((await holder.me()).tokens[0]).toMatchObject({ state: 'suspended', suspendedBy: 'issuer' });
    await page.context().close();
  },
);

wallet.walk(
  'in 简体: the same token is seen in every place, shared with another, and deleted after its consequences were read',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'lin', '/tokens/new', { locale: 'zh-Hans' });
    await page.locator('#requestor').check();
    await page.locator('#scenario').fill('看电影');
    await goOn(page);
    await page.waitForURL(/\/tokens\/(?!new)[^/]+$/);
    const token = id(page);
    for (const place of ['', `/${token}`, `/${token}/rules?for=perDay`, '/payments', `/${token}/delete`]) {
      await page.goto(`${demo.house.origin}/wallet/tokens${place}`);
      await page.locator('main h1').waitFor();
      await looked(page, `tokens-${place.replace(token, 'one').replace(/\W/g, '-')}-zh-Hans-390`);
    }
    expect(await page.locator('main').textContent()).toContain('标记永远不能恢复');
    await page.locator('.w-do-delete button').click();
    await page.waitForURL(/\/tokens$/);
    await page.locator('details.w-details summary').waitFor();
    const { tokens } = await new TokenHolder(demo, 'lin').me();
    expect(tokens.find((each: { id: string }) => each.id === token).state).toBe('deleted');
    await page.context().close();
  },
);

const SECOND_WINDOW = {
  'zh-Hans': ['您已经在另一个窗口', '您已经在另一个窗口'],
  en: ['You paused it already', 'You resumed it already'],
} as const;

wallet.walkEach(['zh-Hans', 'en'] as const)(
  'in %s: a window that is out of date says that the token is paused already, and that it was resumed',
  async (locale, { browser, demo }) => {
    const holder = new TokenHolder(demo, 'lin');
    const token = await holder.token({ scenario: `two ${locale}` });
    const page = await customer(browser, demo.house.origin, 'lin', `/tokens/${token}`, { locale });
    const [paused, resumed] = SECOND_WINDOW[locale];
    await page.locator('.sg-empty').waitFor();
    await settled(page);
    await holder.done(`/tokens/${token}/suspend`);
    await page.locator('.w-do-suspend button').click();
    await page.locator('main [role=status]', { hasText: paused }).waitFor();
    await page.locator('.w-do-resume').waitFor();
    expect(await page.locator('.sg-problem').count()).toBe(0);
    await looked(page, `tokens-second-window-${locale}-390`);
    await holder.done(`/tokens/${token}/resume`);
    await page.locator('.w-do-resume button').click();
    await page.locator('main [role=status]', { hasText: resumed }).waitFor();
    await page.locator('.w-do-suspend').waitFor();
    expect((await holder.me()).tokens.find((each: { id: string }) => each.id === token).state).toBe('active');
    await page.context().close();
  },
);

const WELCOMES = {
  'zh-Hans': { tokens: '支付标记', share: '一家商户请您用支付标记付款', loan: '贷款' },
  'zh-Hant': { tokens: '支付代碼', share: '一家商店請您用支付代碼付款', loan: '貸款' },
  en: { tokens: 'Payment tokens', share: 'A shop asks to be paid by a token', loan: 'loan' },
} as const;

wallet.walkEach(['zh-Hans', 'zh-Hant', 'en'] as const)(
  'in %s: who comes from a shop and is not signed in reads of payment tokens, and of no loan',
  async (locale, { browser, demo }) => {
    const page = await newPage(browser, { locale });
    const { tokens, share, loan } = WELCOMES[locale];
    for (const [place, title] of [
      ['/tokens', tokens],
      ['/share/ask-1', share],
    ] as const) {
      await page.goto(`${demo.house.origin}/wallet${place}`);
      await page.locator('main h1', { hasText: title }).waitFor();
      expect(await page.locator('main').textContent()).not.toContain(loan);
      expect(await page.locator('.w-pilot a[href*=token]').count()).toBe(1);
      await looked(page, `tokens-welcome-${place.split('/')[1]}-${locale}-390`);
    }
    await page.context().close();
  },
);

wallet.walk(
  'without a network the wallet opens, and shows what was read last with its time',
  async ({ browser, demo }) => {
    const page = await customer(browser, demo.house.origin, 'chen', '/', { locale: 'en', keepsApps: true });
    const read = async (place: string): Promise<string> => {
      await page.goto(`${demo.house.origin}/wallet${place}`);
      await page.locator('main h1').waitFor();
      await settled(page);
      return page.locator('main').evaluate((main) => {
        for (const asOf of main.querySelectorAll('.sg-as-of')) asOf.remove();
        return main.textContent.replace(/\s+/g, ' ');
      });
    };
    const places = ['/tokens', '/tokens/payments', '/tokens/data-use', '/money'];
    const shown = new Map<string, string>();
    for (const place of places) shown.set(place, await read(place));
    await page.goto(`${demo.house.origin}/wallet/tokens`);
    await page.locator('.w-tokens a').first().click();
    await payments(page).first().waitFor();
    const rules = await page.locator('.w-strong .w-rules').textContent();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.sg-as-of').first().waitFor();
    expect(await page.locator('.w-strong .w-rules').textContent()).toBe(rules);
    await payments(page).first().waitFor();
    await screenshot(page, 'tokens-offline-en-390');
    for (const place of places) {
      expect(await read(place), place).toBe(shown.get(place));
    }
    // A page whose script was never opened here before is in the shell, too; what was never read says so.
    await page.goto(`${demo.house.origin}/wallet/tokens/bind`);
    await page.locator('main h1').waitFor();
    const kept = await page.evaluate(async () => {
      const shells = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const urls = await Promise.all(shells.map(async (shell) => (await shell.keys()).map(({ url }) => url)));
      return urls.flat();
    });
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((url) => !new URL(url).pathname.startsWith('/wallet/'))).toEqual([]);
    await page.context().close();
  },
);
