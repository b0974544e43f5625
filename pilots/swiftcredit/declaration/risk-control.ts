import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: said(
        '个人信息、征信和抵押数据被用于其他目的。',
        '個人資料、徵信和抵押資料被用於其他目的。',
        'Personal, credit-bureau and mortgage data is used for something else.',
      ),
      prevention: said(
        '数据只用于本笔贷款。',
        '資料只用於本筆貸款。',
        'The data is used for this loan only.',
      ),
    },
    {
      risk: example(
        '估值偏高或房价下跌，抵押不足。',
        '估價偏高或房價下跌，擔保不足。',
        'A valuation is too high or prices fall: the security no longer covers.',
      ),
      prevention: example(
        '以估值下限计抵押率，计入先顺位最高债权额；每月重估，超过 75% 触发补充担保，超过 85% 冻结额度。',
        '以估價下限計抵押成數，計入先順位最高限額；每月重估，超過 75% 觸發補充保證，超過 85% 凍結額度。',
        'Loan-to-value uses the lower bound and prior liens at their maximum; homes are revalued monthly: above 75 % a guarantee is asked for, above 85 % the limit is frozen.',
      ),
    },
    {
      risk: example(
        '抵押无效：共有人未签字、先租后押、重复抵押。',
        '抵押無效：共有人未簽名、先租後押、重複抵押。',
        'The mortgage fails: a co-owner did not sign, a tenancy is older, another lien stands.',
      ),
      prevention: example(
        '共有人和配偶签字，在租房产现场核查并取得承租人声明，再次查询登记簿后方可放款；登记证明编号入账。',
        '共有人和配偶簽名，出租中的不動產現場查核並取得承租人聲明，再次查詢登記簿後方可撥款；登記證明編號入帳。',
        'Co-owners and spouse sign, a home that is let is checked on the spot and its tenant heard, the register is read again before money moves, and its certificate’s number is booked.',
      ),
    },
    {
      risk: example('资金回流房市、股市。', '資金回流房市、股市。', 'The money goes into houses or shares.'),
      prevention: example(
        '受托支付至交易对手，凭证抽查；挪用加收罚息并收回。',
        '受託支付至交易對手，憑證抽查；挪用加收罰息並收回。',
        'Paid to the counterparty of the trade, with papers sampled; misused money bears penalty and is called in.',
      ),
    },
    {
      risk: example(
        '借名、代持和担保圈。',
        '借名、代持和保證圈。',
        'Straw men, nominees and guarantee circles.',
      ),
      prevention: example(
        '股权图谱查实际控制人；同一房产、同一控制人合并授信；担保圈拒绝。',
        '股權圖譜查實際控制人；同一不動產、同一控制人合併授信；保證圈拒絕。',
        'The graph finds the controller; one home or one controller is one exposure; guarantee circles are refused.',
      ),
    },
    {
      risk: example(
        '业务中断，或办理中途换渠道而丢失材料。',
        '業務中斷，或辦理中途換管道而遺失文件。',
        'The service stops, or papers are lost between the channels.',
      ),
      prevention: example(
        '案卷只有一份，两个渠道读写同一份；同步写入后才答复。',
        '案卷只有一份，兩個管道讀寫同一份；同步寫入後才答覆。',
        'There is one case file that both channels read and write; nothing is confirmed before it is stored.',
      ),
    },
  ],
  compensation: [
    example(
      '因估值差错、重复查询征信或迟延解押受损的客户，由银行查明并补偿。',
      '因估價差錯、重複查詢徵信或遲延塗銷抵押受損的客戶，由銀行查明並補償。',
      'Customers harmed by a wrong valuation, a repeated bureau query or a late release are found and paid by the bank.',
    ),
    example(
      '先由风险准备金支付，不足部分由银行先行赔付；不以客户投诉为前提。',
      '先由風險準備金支付，不足部分由銀行先行賠付；不以客戶申訴為前提。',
      'The risk reserve pays first, then the bank in advance, whether or not the customer complains.',
    ),
  ],
  exit: [
    said(
      '正常类：在额度内履行至合同到期。',
      '正常類：在額度內履行至合約到期。',
      'Normal: business runs to the end of its term within its limit.',
    ),
    said('风险类：冻结额度，结清，退出。', '風險類：凍結額度，結清，退出。', 'Risky: freeze, settle, leave.'),
    said(
      '不良类：冻结，清收，查封。',
      '不良類：凍結，催收，查封。',
      'Non-performing: freeze, collect, seal.',
    ),
  ],
  emergencyPlan: [
    example(
      '估值或评分模型失准：停用模型，已批未放的案件转人工复核，一小时内通知监管机构。',
      '估價或評分模型失準：停用模型，已核未撥的案件轉人工覆核，一小時內通知監理機構。',
      'If a model goes wrong it is switched off, approved cases not yet paid are looked at by a person, and the supervisor hears within the hour.',
    ),
    example(
      '数据泄露：一小时内停止相关接口，七十二小时内逐户告知。每季度演练一次，记录保存五年。',
      '資料外洩：一小時內停止相關介面，七十二小時內逐戶告知。每季演練一次，紀錄保存五年。',
      'If data leaks the door concerned closes within the hour and each customer is told within seventy-two. Rehearsed every quarter; records are kept for five years.',
    ),
  ],
};
