import { hash } from 'node:crypto';
import card from '../models/invoices/card.json' with { type: 'json' };
import shipped from '../models/invoices/model.json' with { type: 'json' };
import { REJECT_INFERENCE } from '../training/card.ts';
import { type InvoiceModel, parseInvoiceModel } from './model.ts';

/** The shipped model of firms by their invoices; models/invoices/MODEL-CARD.md says what it can bear. */
export const invoiceModel = parseInvoiceModel(shipped);

const versions = new WeakMap<InvoiceModel, string>();

/** An invoice model's name and what its file says, in 48 bits of its SHA-256. */
export function versionOfInvoices(model: InvoiceModel): string {
  const known = versions.get(model);
  if (known !== undefined) return known;
  const made = `${model.name}@${hash('sha256', JSON.stringify(model)).slice(0, 12)}`;
  versions.set(model, made);
  return made;
}

/** What a register of models is told of the shipped one, by its card. */
export const invoiceRegistration = {
  model: versionOfInvoices(invoiceModel),
  kind: 'logistic regression',
  trainedOn: card.date,
  card: {
    data: `VAT invoices of ${card.firms} Chinese firms of which ${card.defaults} defaulted, by month; the bank's own rating of them is no input.`,
    rows: card.firms,
    bads: card.defaults,
    auc: card.auc,
    ks: card.ks,
    outOfTime: null,
    rejectInference: REJECT_INFERENCE,
  },
  file: JSON.stringify(invoiceModel),
};
