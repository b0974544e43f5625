import type { Page } from 'playwright-core';

/** What a person can read on the page, in pieces: visible text, labels and hints; what others wrote is theirs. */
export const visibleTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (
        element === null ||
        element.closest('script, style, noscript, code, .comment, [lang]:not(html)') !== null
      )
        continue;
      if (!element.checkVisibility()) continue;
      const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (/\p{L}{2}/u.test(text)) texts.add(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        const text = element.getAttribute(name)?.trim() ?? '';
        if (/\p{L}{2}/u.test(text)) texts.add(text);
      }
    }
    return [...texts];
  });

/** Makes every text of the page 40 % longer, as another language might. */
export const stretchTexts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const text = node.textContent ?? '';
      if (node.parentElement?.closest('script, style') !== null || !/\p{L}{2}/u.test(text)) continue;
      node.textContent = text + text.slice(0, Math.ceil(text.length * 0.4));
    }
  });

/** Elements whose text is cut off by their own box. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, th, td, a, button, label, legend, span')]
      .filter((element) => {
        const { overflowX, clipPath } = getComputedStyle(element);
        if (overflowX === 'visible' || clipPath !== 'none' || !element.checkVisibility()) return false;
        return element.scrollWidth > element.clientWidth + 1 && overflowX === 'hidden';
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
