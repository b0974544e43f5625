import { type Declaration, example, said } from '@sandglass/declaration';
import { fictional, noStartDate, notInSource } from '@sandglass/declaration/samples';
import { summary } from './summary.ts';

/** The bank of the sample; fictional, so that no real bank seems to have signed this. */
export const BANK = 'zhongyue-bank';

/** Facts of the application that Industrial and Commercial Bank of China disclosed, under a fictional name. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said(
    '基于物联网的物品溯源认证管理与供应链金融',
    '基於物聯網的物品溯源認證管理與供應鏈金融',
    'Provenance, authentication and supply-chain finance on the internet of things',
  ),
  summary,
  type: 'financial-service',
  institutions: [
    fictional(
      BANK,
      'licensed',
      ['中岳银行', '中嶽銀行', 'Zhongyue Bank'],
      [
        example(
          '运营物联网平台和溯源链，登记设备，保管日志密钥。',
          '營運物聯網平臺和溯源鏈，登記裝置，保管日誌金鑰。',
          'Runs the device platform and the provenance chain, registers devices, keeps the log’s keys.',
        ),
        example(
          '审批融资、登记质押和转让，资金只经本行账户收付，承担信用风险。',
          '審核融資、登記質押和轉讓，資金只經本行帳戶收付，承擔信用風險。',
          'Decides on finance, registers pledges and transfers, lets money pass only through its own accounts, and bears the credit risk.',
        ),
        example(
          '受理投诉，缴存补偿资金，按方案执行退出并出具可验证的证据包。',
          '受理申訴，繳存補償資金，依方案執行退出並出具可驗證的證據包。',
          'Takes complaints, pays in the fund, carries out the exit and hands out evidence that anyone can verify.',
        ),
      ],
    ),
  ],
  plannedStart: noStartDate,
  technologies: [
    said(
      '物联网：由设备采集生产、质检、库存、物流、销售全过程数据。',
      '物聯網：由裝置蒐集生產、品檢、庫存、物流、銷售全程資料。',
      'Internet of things: devices capture production, quality inspection, stock, logistics and sale.',
    ),
    said(
      '区块链：采集的数据上链，不可篡改。',
      '區塊鏈：蒐集的資料上鏈，不可竄改。',
      'Blockchain: what is captured is recorded on a chain and cannot be altered.',
    ),
    said(
      '对接本行物联网平台与企业管理系统（ECSP）。',
      '對接本行物聯網平臺與企業管理系統（ECSP）。',
      'It joins the bank’s IoT platform and the enterprise management system (ECSP).',
    ),
    example(
      '事件采用 GS1 EPCIS 2.0 与 CBV 2.0；设备逐台持钥签名；标签为防复制 NFC 或一物一码。',
      '事件採用 GS1 EPCIS 2.0 與 CBV 2.0；裝置逐臺持鑰簽章；標籤為防複製 NFC 或一物一碼。',
      'Events follow GS1 EPCIS 2.0 and CBV 2.0; each device signs with its own key; tags are copy-proof NFC or one code an item.',
    ),
  ],
  functions: [
    {
      institution: BANK,
      text: said(
        '政府：产品溯源与质量监管。',
        '政府：產品溯源與品質監管。',
        'Government: traceability and quality supervision.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '企业：质量控制、增信，以及凭货物和应收账款融资。',
        '企業：品質控制、信用增強，以及憑貨物和應收帳款融資。',
        'Enterprises: quality control, credit enhancement, and finance on goods and receivables.',
      ),
    },
    {
      institution: BANK,
      text: said('消费者：可信查询。', '消費者：可信查詢。', 'Consumers: trusted lookup.'),
    },
    {
      institution: BANK,
      text: example(
        '召回：由一个批次查到全部受影响的物品、持有人和已售单位。',
        '回收：由一個批次查到全部受影響的物品、持有人和已售單位。',
        'Recall: from one batch to every affected item, holder and sold unit.',
      ),
    },
  ],
  novelty: [
    said(
      '由物联网设备采集商品的全生命周期，并记录上链。',
      '由物聯網裝置蒐集商品的全生命週期，並記錄上鏈。',
      'Devices capture the whole life of goods, and it is recorded on a chain.',
    ),
    example(
      '以设备采集代替人工填报，覆盖商品全生命周期。',
      '以裝置蒐集代替人工填報，涵蓋商品全生命週期。',
      'Devices capture what people used to fill in, over the whole life of the goods.',
    ),
    example(
      '消费者在自己的浏览器中验证证明，不必相信服务器的话。',
      '消費者在自己的瀏覽器中驗證證明，不必相信伺服器的話。',
      'Consumers verify the proof in their own browser and need not take the server’s word.',
    ),
    example(
      '同一批货物或同一张发票不能重复融资；跨机构核对而互不出示账簿。',
      '同一批貨物或同一張發票不能重複融資；跨機構核對而互不出示帳簿。',
      'The same goods or invoice cannot be financed twice, across institutions that do not show each other their books.',
    ),
    example(
      '从对核心企业的信用，转向货物和数据的信用（“脱核”）。',
      '從對核心企業的信用，轉向貨物和資料的信用（「脫核」）。',
      'Credit rests on goods and data rather than on the core enterprise alone.',
    ),
  ],
  expectedEffects: [
    example(
      '上游小微企业凭已核实的交货记录和应收账款获得融资。',
      '上游小型商號憑已核實的交貨紀錄和應收帳款取得融資。',
      'Small suppliers get finance on verified deliveries and receivables.',
    ),
    example(
      '问题批次在一小时内定位，召回范围可核对。',
      '問題批次在一小時內定位，回收範圍可核對。',
      'A bad batch is located within an hour, and the reach of a recall can be checked.',
    ),
  ],
  expectedScale: [
    said('服务客户超过 30 万户。', '服務客戶超過 30 萬戶。', 'More than 300,000 customers.'),
    said('年交易超过 100 万笔。', '年交易超過 100 萬筆。', 'More than 1 million transactions a year.'),
    said('年交易金额超过 5000 万元。', '年交易金額超過 5000 萬元。', 'More than ¥50 million a year.'),
  ],
};
