import { buildWallet } from '@sandglass/wallet';
import { expect } from 'vitest';
import { SHOP_REQUESTOR } from '../apps/server/testing/holder.ts';
import { TokenHolder } from '../apps/server/testing/token-holder.ts';
import { journey } from './journey.ts';
import { looked } from './looked.ts';
import { customer, goOn } from './wallet-walk.ts';

const binding = await journey({
  apps: [buildWallet],
  prepare: async (demo) => {
    await TokenHolder.cards(demo);
    for (const who of ['lin', 'chen']) await accepted(new TokenHolder(demo, who));
  },
});

async function accepted(holder: TokenHolder): Promise<void> {
  const { version, sha256 } = (await holder.get('/my/agreements')).body.inForce;
  await holder.done('/my/agreements/accept', { version, sha256 });
}

/** The six digits that were sent for the holder's card and that are none of `before`. */
async function codeSent(holder: TokenHolder, before: readonly string[] = []): Promise<string> {
  const [{ lastFour }] = (await holder.me()).cards;
  const read = async (): Promise<string | undefined> => {
    const { messages } = await (await fetch(`${holder.demo.house.origin}/demo/inbox.json`)).json();
    return messages
      .filter(({ text }: { text: string }) => text.includes(lastFour))
      .map(({ text }: { text: string }) => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0])
      .find((code: string | undefined) => code !== undefined && !before.includes(code));
  };
  await expect.poll(read).toMatch(/^\d{6}$/);
  return (await read())!;
}

const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const inFullWidth = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const SAID = {
  en: { tries: (n: number) => `Tries left: ${n}`, over: 'Too many false codes', allow: 'agree that shops' },
  'zh-Hans': {
    tries: (n: number) => `还可以试 ${n} 次`,
    over: '错误次数过多',
    allow: '请先同意把标记交给商户',
  },
} as const;

binding.walkEach([
  { locale: 'en', who: 'lin' },
  { locale: 'zh-Hans', who: 'chen' },
] as const)(
  'in $locale: false codes, a reload and another code; then a token is made once its holder agreed',
  async ({ locale, who }, { browser, demo }) => {
    const said = SAID[locale];
    const shot = (name: string) => `binding-${name}-${locale}-390`;
    const holder = new TokenHolder(demo, who);
    const page = await customer(browser, demo.house.origin, who, '/tokens/new', { locale });
    const problems = page.locator('.sg-problem');

    // Without a bound card there is no form, but the way to bind one.
    await page.locator('main a.sg-primary[href$="/tokens/bind"]').waitFor();
    expect(await page.locator('#requestor').count()).toBe(0);
    await looked(page, shot('unbound'));
    await page.locator('main a.sg-primary').click();
    await goOn(page);
    await page.locator('#code').waitFor();
    const code = await codeSent(holder);
    const tries = async (typed: string) => {
      await page.locator('#code').fill(typed);
      await goOn(page);
    };
    await tries(otherThan(code));
    await page.locator('#code-hint').getByText(said.tries(2)).waitFor();
    await problems.waitFor();
    // What the bank refused is gone with the next try, also with one that is not sent.
    await tries('12');
    await page.locator('#code-error').waitFor();
    expect(await problems.count()).toBe(1);
    await page.reload();
    await page.locator('#code-hint').getByText(said.tries(2)).waitFor();
    await tries(otherThan(code));
    await page.locator('#code-hint').getByText(said.tries(1)).waitFor();
    await tries(otherThan(code));
    await problems.getByText(said.over).waitFor();
    expect(await page.locator('#code').count()).toBe(0);
    await looked(page, shot('failed'));
    await page.locator('main button').click();
    await goOn(page);
    await tries(inFullWidth(await codeSent(holder, [code])));
    await page.waitForURL(/\/tokens$/);
    expect((await holder.me()).cards[0].bound).toBe(true);

    await page.goto(`${demo.house.origin}/wallet/tokens/new`);
    await page.getByText(said.allow).waitFor();
    await looked(page, shot('not-allowed'));
    await page.locator('main a.sg-primary[href$="/tokens/data-use"]').click();
    // The second tap does not take back what the first allowed.
    await page.locator('[class*=-grant] button').first().dblclick({ delay: 10 });
    await page.locator('[class*=share-with-merchant-withdraw] button:not([aria-disabled])').waitFor();
    await page.goto(`${demo.house.origin}/wallet/tokens/new`);
    await page.locator(`input[value="${SHOP_REQUESTOR}"]`).check();
    await holder.done('/consents/share-with-merchant/withdraw');
    await goOn(page);
    await page.getByText(said.allow).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('share-with-merchant');
    await page.context().close();
  },
);
