import { type Declaration, example, said } from '@sandglass/declaration';
import { fictional, noStartDate, notInSource } from '@sandglass/declaration/samples';
import { summary } from './summary.ts';

/** The bank of the sample; fictional, so that no real bank seems to have signed this. */
export const BANK = 'haicheng-bank';

/** Facts of the application that Bank of Ningbo disclosed, under a fictional name. */
export const innovation: Declaration['innovation'] = {
  number: notInSource,
  name: said('快审快贷产品', '快審快貸產品', 'Kuaishen Kuaidai: loans on a home'),
  summary,
  type: 'financial-service',
  institutions: [
    fictional(
      BANK,
      'licensed',
      ['海澄银行', '海澄銀行', 'Haicheng Bank'],
      [
        example(
          '评估房产，核定额度和等级，登记抵押，承担全部信用风险。',
          '評估不動產，核定額度和等級，登記抵押，承擔全部信用風險。',
          'Values the home, sets amount and grade, registers the mortgage, and bears all of the credit risk.',
        ),
        example(
          '只将客户数据用于本笔贷款，逐次留痕并供客户查阅。',
          '只將客戶資料用於本筆貸款，逐次留下紀錄並供客戶查閱。',
          'Uses customers’ data for this loan only, records each use and shows it to them.',
        ),
        example(
          '缴存补偿资金，受理投诉，按方案执行退出并解除抵押。',
          '繳存補償資金，受理申訴，依方案執行退出並塗銷抵押。',
          'Pays in the fund, takes complaints, carries out the exit and releases the mortgages.',
        ),
      ],
    ),
  ],
  plannedStart: noStartDate,
  technologies: [
    said(
      '多方数据：汇集企业和个人的多维数据。',
      '多方資料：匯集企業和個人的多面向資料。',
      'Many-sided data on company and person.',
    ),
    said(
      '模型自行推断额度和等级。',
      '模型自行推斷額度和等級。',
      'The model infers amount and grade by itself.',
    ),
    example(
      '房产自动估值给出区间，抵押率按区间下限计算。',
      '不動產自動估價給出區間，抵押成數依區間下限計算。',
      'Automatic valuation gives a range; loan-to-value is reckoned on its lower bound.',
    ),
    example(
      '股权图谱识别实际控制人、关联担保和担保圈。',
      '股權圖譜識別實際控制人、關聯保證和保證圈。',
      'A graph of ownership finds the actual controller, related guarantees and guarantee circles.',
    ),
  ],
  functions: [
    {
      institution: BANK,
      text: said(
        '以房产抵押，向小微企业及其企业主发放贷款，分企业版和个人版。',
        '以不動產抵押，向小型商號及其業主發放貸款，分企業版和個人版。',
        'Loans on a home to small businesses and their owners, in an enterprise and a personal edition.',
      ),
    },
    {
      institution: BANK,
      text: said('线上和柜面均可办理。', '線上和臨櫃均可辦理。', 'Online and at the counter.'),
    },
    {
      institution: BANK,
      text: example(
        '同一案卷可在办理中途由线上转柜面，或由柜面转线上，已交材料不重复提交。',
        '同一案卷可在辦理中途由線上轉臨櫃，或由臨櫃轉線上，已交文件不重複提交。',
        'One case file moves between the channels half-way, and nothing is handed in twice.',
      ),
    },
    {
      institution: BANK,
      text: said(
        '抵押率超过 75% 的，须由实际控制人提供个人担保。',
        '抵押成數超過 75% 的，須由實際控制人提供個人保證。',
        'Above 75 % of the value a personal guarantee of the actual controller is required.',
      ),
    },
    {
      institution: BANK,
      text: example(
        '额度循环使用，随借随还；还清后三个工作日内办理解押。',
        '額度循環使用，隨借隨還；還清後三個工作日內辦理塗銷抵押。',
        'The limit revolves; within three working days of full repayment the mortgage is released.',
      ),
    },
  ],
  novelty: [
    said(
      '额度和等级由模型依据多方数据自行推断。',
      '額度和等級由模型依據多方資料自行推斷。',
      'Amount and grade are inferred by the model from many-sided data.',
    ),
    example(
      '估值连同其不确定性一起进入决策，不以单一数字代替。',
      '估價連同其不確定性一起進入決策，不以單一數字代替。',
      'A valuation enters the decision with its uncertainty, not as one number.',
    ),
    example(
      '数据用途锁定到合同号，第二次用途由程序拒绝。',
      '資料用途鎖定到合約號，第二次用途由程式拒絕。',
      'Data is bound to the contract’s number; a second use is refused by the program.',
    ),
  ],
  expectedEffects: [
    example(
      '企业主以自有房产取得经营资金，审批由数周缩短为一日。',
      '業主以自有不動產取得營運資金，審核由數週縮短為一日。',
      'Owners raise working capital on their home in a day rather than weeks.',
    ),
    example(
      '循环使用减少闲置资金的利息。',
      '循環使用減少閒置資金的利息。',
      'Revolving use saves interest on money not needed.',
    ),
  ],
  expectedScale: [
    said('当年新增授信 25 亿元。', '當年新增授信 25 億元。', '¥2.5 billion of new limits in the year.'),
    said(
      '当年新增提款 38 亿元（循环使用，故高于授信）。',
      '當年新增動撥 38 億元（循環使用，故高於授信）。',
      '¥3.8 billion of new draws in the year (above the limits, because they revolve).',
    ),
  ],
};
