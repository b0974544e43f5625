import { type Declaration, example } from '@sandglass/declaration';
import { reports } from '@sandglass/declaration/samples';
import { AGREEMENT } from './service.ts';

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example(
      '开放银行服务协议书（客户与合作方）',
      '開放銀行服務協議書（客戶與合作方）',
      'Service agreement for open banking (customers and partners)',
    ),
    content: [
      example(
        '一、本服务处于金融科技创新监管试点。首次使用前您会看到这一提示，并可阅读公开的声明书。',
        '一、本服務處於金融科技創新監理試點。首次使用前您會看到這一提示，並可閱讀公開的聲明書。',
        '1. This service is a supervised pilot. You are told so before first use, and can read its public declaration.',
      ),
      example(
        '二、您在平台上使用的是本行的服务。登录和支付密码只在银行页面输入，平台看不到。',
        '二、您在平臺上使用的是本行的服務。登入和支付密碼只在銀行頁面輸入，平臺看不到。',
        '2. What you use on a platform is the bank’s service. Passwords are typed on the bank’s page only; the platform cannot see them.',
      ),
      example(
        '三、平台取得您的任何资料，须经您逐项、限时授权。您可在银行应用中查看和撤回，撤回在下一次调用时生效。',
        '三、平臺取得您的任何資料，須經您逐項、限時授權。您可在銀行應用程式中查看和撤回，撤回在下一次呼叫時生效。',
        '3. A platform gets your data only by your consent, item by item and for a time. You see and withdraw it in the bank’s app; that acts on the next call.',
      ),
      example(
        '四、您的账户、理财和贷款在银行应用中始终可用，不因平台退出而受影响。',
        '四、您的帳戶、理財和貸款在銀行應用程式中始終可用，不因平臺退出而受影響。',
        '4. Your account, wealth products and loans are always there in the bank’s app, whatever becomes of the platform.',
      ),
      example(
        '五、合作方按登记的用途调用接口，不留存客户凭据和金融信息，不得转授权；银行可按约定限制或停止调用。',
        '五、合作方依登記的用途呼叫介面，不留存客戶憑證和金融資訊，不得轉授權；銀行可依約定限制或停止呼叫。',
        '5. Partners call the interfaces for their registered use, keep no credentials or financial data, and pass no rights on; the bank may limit or stop calls as agreed.',
      ),
      example(
        '六、合作方退出：提前 90 天公告，约定日起不再有新交易；在途业务办结后方关闭白名单。合作方出具数据删除证明。',
        '六、合作方退出：提前 90 天公告，約定日起不再有新交易；在途業務辦結後方關閉白名單。合作方出具資料刪除證明。',
        '6. A partner’s exit is announced 90 days before; from the agreed date there are no new transactions; the whitelist closes after the last in flight. The partner certifies that its data is deleted.',
      ),
      example(
        '七、因模块缺陷受损的客户，由银行查明并补偿，不以投诉为前提。',
        '七、因模組瑕疵受損的客戶，由銀行查明並補償，不以申訴為前提。',
        '7. Customers whom a faulty module harms are found and paid by the bank, whether or not they complain.',
      ),
      example(
        '八、试点暂停或结束时，不再有新交易；还款、赎回、查询和投诉不受影响。',
        '八、試點暫停或結束時，不再有新交易；還款、贖回、查詢和申訴不受影響。',
        '8. When the pilot is suspended or ends there are no new transactions; repayment, redemption, enquiry and complaints go on.',
      ),
    ],
  },
  ...reports,
];
