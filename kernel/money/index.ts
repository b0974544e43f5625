export { type Currency, currencies, isCurrency } from './currency.ts';
export {
  add,
  allocate,
  compare,
  formatDecimal,
  formatMoney,
  MINOR_MAX,
  type Money,
  MoneyError,
  money,
  multiply,
  negate,
  parseMoney,
  subtract,
} from './money.ts';
export { divide, type Rounding } from './rounding.ts';
