import Type, { type Static } from 'typebox';
import type { Frozen } from './frozen.ts';
import { choice, closed, named } from './label.ts';
import { Currency, Decimal, Id, MeasureRef, Percent, Regions, TimeOfDay, Zone } from './scalar.ts';
import { exampleMark, Text } from './text.ts';

/** A limit warns at this share of its maximum where it names none. */
export const WARN_AT_PERCENT = 80;

const fields = {
  id: named(['编号', '編號', 'Id'], Id),
  measure: named(['指标', '指標', 'Measure'], MeasureRef),
  kind: named(
    ['种类', '種類', 'Kind'],
    choice({
      amount: ['金额', '金額', 'amount'],
      count: ['笔数', '筆數', 'count'],
      balance: ['余额', '餘額', 'balance'],
      customers: ['客户数', '客戶數', 'customers'],
      hours: ['时段', '時段', 'hours'],
      regions: ['地区', '地區', 'regions'],
    }),
  ),
  per: named(
    ['对象', '對象', 'For each'],
    choice({
      pilot: ['整个试点', '整個試點', 'whole pilot'],
      customer: ['单个客户', '單一客戶', 'customer'],
      region: ['单个地区', '單一地區', 'region'],
    }),
  ),
  period: named(
    ['周期', '週期', 'Period'],
    choice({
      day: ['每日', '每日', 'day'],
      month: ['每月', '每月', 'month'],
      year: ['每年', '每年', 'year'],
      total: ['累计', '累計', 'in total'],
    }),
  ),
  maximum: Type.Optional(
    named(['上限', '上限', 'Maximum'], Decimal, [
      '金额和余额为十进制字符串并附币种；其余为整数。',
      '金額與餘額為十進位字串並附幣別；其餘為整數。',
      'A decimal with its currency for amounts and balances, a whole number for the rest.',
    ]),
  ),
  currency: Type.Optional(named(['币种', '幣別', 'Currency'], Currency)),
  from: Type.Optional(named(['起', '起', 'From'], TimeOfDay)),
  to: Type.Optional(named(['止', '止', 'To'], TimeOfDay)),
  zone: Type.Optional(named(['时区', '時區', 'Time zone'], Zone)),
  regions: Type.Optional(named(['允许的地区', '允許的地區', 'Regions allowed'], Regions)),
  ...exampleMark,
  text: named(['说明', '說明', 'In words'], Text),
};
const WarnAt = named(['预警比例', '預警比例', 'Warns at'], Percent);

/** A limit as it is declared: the warning level may be left out. */
export const DeclaredLimit = Type.Object(
  { ...fields, warnAtPercent: Type.Optional({ ...WarnAt, default: WARN_AT_PERCENT }) },
  closed,
);

/** A limit as the guard obeys it. */
export const Limit = Type.Object({ ...fields, warnAtPercent: WarnAt }, closed);
export type Limit = Frozen<Static<typeof Limit>>;
export type LimitKind = Limit['kind'];
