import { expect, test } from 'vitest';
import { html } from './html.ts';
import { readHtml } from './read-html.ts';

test('elements, attributes and texts come back as the template was given them', () => {
  const text = `"5" < 6 & 'seven'`;
  const { text: page } = html`<p class="small" title="${text}">${text}<b>!</b></p>`;
  expect(readHtml(page)).toEqual([
    {
      name: 'p',
      attributes: { class: 'small', title: text },
      children: [text, { name: 'b', attributes: {}, children: ['!'] }],
    },
  ]);
});

test.each(['<p>', '</p>', '<p></b>', '<p class=small></p>', 'a <', '<p><!-- x --></p>', '<br/>'])(
  'what the template does not write (%s) is refused, not guessed',
  (page) => {
    expect(() => readHtml(page)).toThrow();
  },
);
