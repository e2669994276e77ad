/** How a payment will be made, and the words for it in a folded text. */
interface PaymentMethod {
  readonly id: string;
  readonly words: RegExp;
}

const methods: readonly PaymentMethod[] = [
  { id: "alipay", words: /支付宝|alipay/ },
  { id: "wechat-pay", words: /微信|wechat/ },
  { id: "auto-debit", words: /自动扣|代扣|自扣|auto ?pay|auto ?debit|direct debit/ },
  { id: "app", words: /\bapp\b|软件|手机银行|网银|online|website|portal/ },
  { id: "paypal", words: /paypal|venmo|zelle|cash ?app/ },
  { id: "bank-transfer", words: /转账|汇款|过数|转数快|fps|转过去|打过去|打到|wire|bank transfer|transfer/ },
  { id: "cheque", words: /支票|\bche(?:ck|que)\b(?! (?:comes|clears|hits|is))|money order/ },
  { id: "cash", words: /现金|\bcash\b/ },
  { id: "counter", words: /柜台|网点|营业厅|超商|便利店|in person|at the (?:branch|store)/ },
  { id: "card", words: /刷卡|用.{0,4}卡|信用卡还|储蓄卡|银行卡|(?:by|with|my|debit|credit) card\b/ },
];

/** How a folded text says that it will be paid; null where it does not. */
export function paymentMethod(text: string): string | null {
  return methods.find(({ words }) => words.test(text))?.id ?? null;
}
