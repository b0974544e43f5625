import { type Declaration, example, said } from '@sandglass/declaration';

/** The first four are what the guard counts; the targets are the source's, the definitions ours. */
export const measures: Declaration['measures'] = [
  {
    id: 'customers',
    title: said('服务客户数', '服務客戶數', 'Customers served'),
    definition: example(
      '至少登记过一件物品或完成过一笔融资的企业和机构，每家计一次；匿名查询的消费者不计。',
      '至少登記過一件物品或完成過一筆融資的企業和機構，每家計一次；匿名查詢的消費者不計。',
      'Enterprises and offices that have registered an item or completed a financing, each counted once; consumers who look things up without a name are not.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'above', value: '300000' },
  },
  {
    id: 'transactions',
    title: said('年交易笔数', '年交易筆數', 'Transactions a year'),
    definition: example(
      '资金收付的笔数：贴现、质押放款和到期分付；溯源事件和查询不计。',
      '資金收付的筆數：貼現、質押撥款和到期分付；溯源事件和查詢不計。',
      'Movements of money: discounts, payments on pledges, payments to holders when due; events and lookups do not count.',
    ),
    unit: 'count',
    sensed: 'computed',
    target: { comparison: 'above', value: '1000000' },
  },
  {
    id: 'transaction-amount',
    title: said('年交易金额', '年交易金額', 'Amount a year'),
    definition: example(
      '上述交易的金额之和，是流量。',
      '上述交易的金額之和，是流量。',
      'The sum of those transactions: a flow.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    target: { comparison: 'above', value: '50000000.00' },
  },
  {
    id: 'financed-balance',
    title: example('融资余额', '融資餘額', 'Finance outstanding'),
    definition: example(
      '尚未归还的贴现和质押融资本金之和。',
      '尚未償還的貼現和質押融資本金之和。',
      'Principal of discounts and pledged loans not yet repaid.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'double-financing',
    title: example('拦截的重复融资', '攔截的重複融資', 'Double financings stopped'),
    definition: example(
      '因发票或货物已被登记而拒绝的融资申请数。',
      '因發票或貨物已被登記而拒絕的融資申請數。',
      'Requests refused because the invoice or the goods were registered already.',
    ),
    unit: 'count',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'overdue-share',
    title: example('逾期融资占比', '逾期融資占比', 'Share of finance overdue'),
    definition: example(
      '逾期超过 30 天的融资本金占融资余额的百分比。',
      '逾期超過 30 天的融資本金占融資餘額的百分比。',
      'Finance more than 30 days overdue in percent of the outstanding balance.',
    ),
    unit: 'percent',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'overdue-amount',
    title: example('逾期融资金额', '逾期融資金額', 'Finance overdue'),
    definition: example(
      '逾期超过 30 天的融资本金。与占比并列公布，因为收缩时占比会失真。',
      '逾期超過 30 天的融資本金。與占比並列公布，因為收縮時占比會失真。',
      'Principal more than 30 days overdue. Published beside the share, which misleads while a pilot shrinks.',
    ),
    unit: 'money',
    currency: 'CNY',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'copies',
    title: example('确认的仿冒标签', '確認的仿冒標籤', 'Copied tags confirmed'),
    definition: example(
      '经复核确认为复制或调换的标签数。',
      '經覆核確認為複製或調換的標籤數。',
      'Tags found on review to be copied or moved.',
    ),
    unit: 'count',
    sensed: 'reported',
    example: true,
  },
  {
    id: 'silent-devices',
    title: example('失联设备占比', '失聯裝置占比', 'Share of silent devices'),
    definition: example(
      '监管质押物的设备中，超过四小时无有效读数的百分比。',
      '監管質押物的裝置中，超過四小時無有效讀數的百分比。',
      'Of the devices that watch pledged goods, those without a valid reading for four hours, in percent.',
    ),
    unit: 'percent',
    sensed: 'computed',
    example: true,
  },
  {
    id: 'proof-age',
    title: example('日志头的时间', '日誌頭的時間', 'Age of the log’s head'),
    definition: example(
      '从外部读取的最新见证日志头距今的天数。',
      '從外部讀取的最新見證日誌頭距今的天數。',
      'Days since the newest witnessed head of the log, read from outside.',
    ),
    unit: 'days',
    sensed: 'probed',
    example: true,
  },
];
