import { REJECT_INFERENCE } from '../training/card.ts';
import type { InvoiceModel } from './model.ts';
import type { InvoiceCard } from './train.ts';

/** The files of a trained model of invoices, by name. */
export const invoiceFiles = (model: InvoiceModel, card: InvoiceCard): Readonly<Record<string, string>> => ({
  'model.json': `${JSON.stringify(model, null, 1)}\n`,
  'card.json': `${JSON.stringify(card, null, 1)}\n`,
  'MODEL-CARD.md': page(model, card),
});

const page = ({ inputs, grades }: InvoiceModel, card: InvoiceCard): string => `# Model card: ${card.model}

Logistic regression on 13 standardised features of a firm's VAT invoices by month, ridge penalty ${card.ridge};
score = 501.8622 + 28.8539 · ln(good : bad). Reasons are points against the average training firm.

- Data: invoices of real small Chinese firms, aggregated from an anonymised contest problem (CUMCM 2020 C); no licence is
  stated, so the rows are not shipped.
- Outcome: ${card.defaults} of ${card.firms} labelled firms defaulted.
- Reject inference: ${REJECT_INFERENCE}.

## Figures

${card.folds.folds} stratified folds, ${card.folds.repeats} times: AUC ${card.auc} (${card.folds.least} to ${card.folds.most}), KS ${card.ks}. On its own training firms AUC ${card.inSampleAuc}.

## Grades

Least score: A ${grades.A}, B ${grades.B}, C ${grades.C}, D ${grades.D}; E is below.

## Inputs

| input | mean | deviation | weight on the log-odds of default |
| --- | --- | --- | --- |
${inputs.map(({ name, mean, deviation, weight }) => `| ${name} | ${mean} | ${deviation} | ${weight} |`).join('\n')}

## Refused

${card.refused.map(({ column, reason }) => `- ${column}: ${reason}.`).join('\n')}

## Limits of use

${card.limits.map((limit) => `- ${limit}`).join('\n')}

## Reproduce

\`\`\`
${card.command}
\`\`\`
`;
