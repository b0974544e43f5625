import shipped from '../models/invoices/model.json' with { type: 'json' };
import { parseInvoiceModel } from './model.ts';

/** The shipped model of firms by their invoices; models/invoices/MODEL-CARD.md says what it can bear. */
export const invoiceModel = parseInvoiceModel(shipped);
