import { type Check, wrong } from './check.ts';

/** Up to 15 digits, and two decimals or none: renminbi. */
const MONEY = /^(0|[1-9]\d{0,14})(\.\d{2})?$/;
const WHOLE = /^(0|[1-9]\d{0,14})$/;
const FIGURE = /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/;

/** Amounts are plain decimal text: no sign, exponent, thousands mark or third decimal. */
export const moneyFormat: Check = ({ limits, compensation, measures, triggers, graduation }) => [
  ...limits.flatMap(({ kind, maximum }, at) =>
    maximum === undefined
      ? []
      : kind === 'amount' || kind === 'balance'
        ? money(`/limits/${at}/maximum`, maximum)
        : whole(`/limits/${at}/maximum`, maximum),
  ),
  ...compensation.sources.flatMap(({ minimum }, at) => money(`/compensation/sources/${at}/minimum`, minimum)),
  ...optionalMoney('/compensation/claimMaximum', compensation.claimMaximum),
  ...optionalMoney('/compensation/fourEyesAbove', compensation.fourEyesAbove),
  ...measures.flatMap(({ target }, at) =>
    target === undefined ? [] : figure(`/measures/${at}/target/value`, target.value),
  ),
  ...triggers.flatMap(({ threshold }, at) => figure(`/triggers/${at}/threshold`, threshold)),
  ...graduation.criteria.flatMap(({ threshold }, at) =>
    figure(`/graduation/criteria/${at}/threshold`, threshold),
  ),
];

const money = (path: string, value: string) =>
  MONEY.test(value)
    ? []
    : [
        wrong(
          path,
          'money-format',
          `“${value}”不是金额，请写成如 3000000.00 的形式。`,
          `「${value}」不是金額，請寫成如 3000000.00 的形式。`,
          `“${value}” is no amount; write it like 3000000.00.`,
        ),
      ];

const optionalMoney = (path: string, value: string | undefined) =>
  value === undefined ? [] : money(path, value);

const whole = (path: string, value: string) =>
  WHOLE.test(value)
    ? []
    : [
        wrong(
          path,
          'number-format',
          `“${value}”不是整数，请写成如 180000 的形式。`,
          `「${value}」不是整數，請寫成如 180000 的形式。`,
          `“${value}” is no whole number; write it like 180000.`,
        ),
      ];

const figure = (path: string, value: string) =>
  FIGURE.test(value)
    ? []
    : [
        wrong(
          path,
          'number-format',
          `“${value}”不是数值，请写成如 2.5 的形式。`,
          `「${value}」不是數值，請寫成如 2.5 的形式。`,
          `“${value}” is no figure; write it like 2.5.`,
        ),
      ];
