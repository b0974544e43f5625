import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { inLocale } from '../testing/in-locale.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { CheckField, RadioField, SelectField, TextField } from './fields.tsx';

const nothing = () => undefined;

test('a field’s hint and error are read out with it, in the words of the summary', () => {
  const field = { id: 'amount', label: 'Amount', hint: 'From ¥5,000', error: 'Enter an amount' };
  const html = renderToStaticMarkup(<TextField {...field} value="" onChange={nothing} />);
  expect(html).toContain('<label for="amount">Amount</label>');
  expect(html).toContain('aria-describedby="amount-hint amount-error"');
  expect(html).toContain('aria-invalid="true"');
  const summary = renderToStaticMarkup(
    inLocale('en', <ErrorSummary errors={{ amount: field.error }} refusals={1} />),
  );
  expect(summary).toContain('<a href="#amount">Enter an amount</a>');
});

test('without errors there is no summary', () => {
  expect(renderToStaticMarkup(inLocale('en', <ErrorSummary errors={{}} refusals={0} />))).toBe('');
});

test('choices of a few are a named group whose first is the summary’s target', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ];
  const html = renderToStaticMarkup(
    <RadioField id="purpose" label="Purpose" value="b" choices={choices} onChange={nothing} />,
  );
  expect(html).toContain('<legend>Purpose</legend>');
  expect(html.match(/id="purpose"/g)).toHaveLength(1);
  expect(html).toMatch(/checked=""[^>]*value="b"|value="b"[^>]*checked=""/);
});

test('a choice of many is a labelled list', () => {
  const html = renderToStaticMarkup(
    <SelectField
      id="region"
      label="Province"
      value=""
      choices={[{ value: '', label: 'Choose' }]}
      onChange={nothing}
    />,
  );
  expect(html).toMatch(/<label for="region">Province<\/label>.*<select id="region"/s);
});

test('an agreement is not ticked by itself', () => {
  const html = renderToStaticMarkup(
    <CheckField id="agree" label="I agree" checked={false} onChange={nothing} />,
  );
  expect(html).not.toContain('checked=""');
});
