import Type from 'typebox';
import { choice, closed, named } from './label.ts';
import { Regions } from './scalar.ts';
import { exampleMark, Texts } from './text.ts';

const BusinessKind = choice({
  lending: ['贷款', '貸款', 'lending'],
  payment: ['支付', '支付', 'payment'],
  acquiring: ['收单', '收單', 'acquiring'],
  account: ['账户', '帳戶', 'accounts'],
  wealth: ['理财', '理財', 'wealth products'],
  'supply-chain-finance': ['供应链金融', '供應鏈金融', 'supply-chain finance'],
  provenance: ['溯源', '溯源', 'provenance'],
  'open-banking': ['开放银行', '開放銀行', 'open banking'],
});

const Channel = choice({
  app: ['手机应用', '手機應用程式', 'phone app'],
  web: ['网页', '網頁', 'web'],
  counter: ['柜面', '櫃檯', 'counter'],
  terminal: ['受理终端', '受理終端', 'terminal'],
  api: ['接口', '介面', 'API'],
});

/** What the pilot may do at all: business, products, channels, places. */
export const Scope = named(
  ['业务范围', '業務範圍', 'Scope'],
  Type.Object(
    {
      businessKinds: named(
        ['业务种类', '業務種類', 'Kinds of business'],
        Type.Array(BusinessKind, { minItems: 1, maxItems: 8, uniqueItems: true }),
      ),
      products: named(['产品', '產品', 'Products'], Texts),
      channels: named(
        ['渠道', '管道', 'Channels'],
        Type.Array(Channel, { minItems: 1, maxItems: 5, uniqueItems: true }),
      ),
      regions: named(['地区', '地區', 'Regions'], Regions, [
        '中国为 GB/T 2260 省级代码，英国为 ISO 3166-2，欧盟为 ISO 3166-1。',
        '中國為 GB/T 2260 省級代碼，英國為 ISO 3166-2，歐盟為 ISO 3166-1。',
        'GB/T 2260 codes of provinces in China, ISO 3166-2 in the United Kingdom, ISO 3166-1 in the European Union.',
      ]),
      ...exampleMark,
    },
    closed,
  ),
);
