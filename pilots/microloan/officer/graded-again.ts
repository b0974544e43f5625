import { modelContent } from '@sandglass/models';
import type { Pool } from 'pg';
import { card as assetsCard } from '../bases/assets.ts';
import type { Facts } from '../bases/facts.ts';
import { cardOfFile, type ExpertCard, type GradedCase, gradeCase, versionOf } from '../bases/graded.ts';
import { card as mortgageCard } from '../bases/mortgage.ts';
import { SHARD } from '../shard.ts';

/**
 * Evidence graded again by the very card that graded it, also by one that the program no longer ships; undefined where that is
 * gone. Of a tax record the invoice model's word was kept, and not the invoices.
 */
export async function gradedAgain(pool: Pool, model: string, facts: Facts): Promise<GradedCase | undefined> {
  switch (facts.base) {
    case 'tax':
      return facts.tax.invoices.model === model ? facts.tax.invoices : undefined;
    case 'assets':
      return byCard(pool, model, assetsCard, facts.assets);
    case 'mortgage':
      return byCard(pool, model, mortgageCard, facts.mortgage);
    default:
      return facts satisfies never;
  }
}

async function byCard<F>(
  pool: Pool,
  model: string,
  today: ExpertCard<F>,
  facts: F,
): Promise<GradedCase | undefined> {
  if (versionOf(today) === model) return gradeCase(today, facts);
  const file = await modelContent(pool, SHARD, model);
  const card = file === undefined ? undefined : cardOfFile(file, today);
  return card && gradeCase(card, facts);
}
