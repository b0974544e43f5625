import { type Declaration, example, undisclosed } from '@sandglass/declaration';
import { AGREEMENT } from './service.ts';

const unpublished = undisclosed('报告未公开。', '報告未公開。', 'The report was not published.');

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example(
      '小微企业线上贷款服务协议书',
      '小型商號線上貸款服務協議書',
      'Service agreement for online small-business loans',
    ),
    content: [
      example(
        '一、本产品处于金融科技创新监管试点。您在申请前会看到这一提示，并可阅读公开的声明书。',
        '一、本產品處於金融科技創新監理試點。您在申請前會看到這一提示，並可閱讀公開的聲明書。',
        '1. This product is a supervised pilot. You are told so before you apply, and can read its public declaration.',
      ),
      example(
        '二、银行仅在您逐项授权后，为评估您的贷款申请使用您的经营信息、还款记录和信用报告。您可在钱包中查看每次使用，并可撤回授权。',
        '二、銀行僅在您逐項授權後，為評估您的貸款申請使用您的經營資料、還款紀錄和信用報告。您可在錢包中查看每次使用，並可撤回授權。',
        '2. Only with your consent to each purpose does the bank use your business data, repayment record and credit report, to assess your application. You see each use in your wallet and can take your consent back.',
      ),
      example(
        '三、额度、利率、期限和还款方式以您签署的合同为准；签署前完整列示，之后不单方变更。',
        '三、額度、利率、期限和還款方式以您簽署的合約為準；簽署前完整列示，之後不單方變更。',
        '3. Amount, rate, term and repayment are those of the contract that you sign; all are shown before, and none is changed by one side afterwards.',
      ),
      example(
        '四、您可随时提前还款，不收违约金。',
        '四、您可隨時提前還款，不收違約金。',
        '4. You may repay early at any time without a fee.',
      ),
      example(
        '五、申请由模型评分。未获批准的，银行说明理由；您可要求人工复核，银行在十五个工作日内答复。',
        '五、申請由模型評分。未獲核准的，銀行說明理由；您可要求人工覆核，銀行在十五個工作日內答覆。',
        '5. A model scores the application. If it is refused, the bank says why; you can ask for a human review and are answered within fifteen working days.',
      ),
      example(
        '六、因平台缺陷使您受到损失的，银行查明并补偿，不以您投诉为前提。',
        '六、因平台瑕疵使您受到損失的，銀行查明並補償，不以您申訴為前提。',
        '6. If a defect of the platform costs you money, the bank finds out and pays, whether or not you complain.',
      ),
      example(
        '七、试点暂停或结束时，不再发放新贷款；您的还款、查询和投诉不受影响，已签合同照常履行。',
        '七、試點暫停或結束時，不再發放新貸款；您的還款、查詢和申訴不受影響，已簽合約照常履行。',
        '7. When the pilot is suspended or ends, nothing new is lent; you repay, enquire and complain as before, and signed contracts are kept.',
      ),
    ],
  },
  {
    id: 'legal-report',
    kind: 'legal-assessment',
    title: example('合法合规性评估报告', '合法合規性評估報告', 'Legal compliance assessment report'),
    content: unpublished,
  },
  {
    id: 'security-report',
    kind: 'security-assessment',
    title: example('技术安全性评估报告', '技術安全性評估報告', 'Technical security assessment report'),
    content: unpublished,
  },
];
