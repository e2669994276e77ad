export { Account, type AccountState, NestedAccount } from "./account/account.ts";
export { ActivePlan, Borrower } from "./account/borrower.ts";
export { BucketId, bucketOf, buckets } from "./account/bucket.ts";
export { Score } from "./account/score.ts";
export { CheckResult, type DutyResult } from "./check/check-result.ts";
export { Citation } from "./check/citation.ts";
export { Finding } from "./check/finding.ts";
export { Complaint, complaintCategories } from "./complaint/complaint.ts";
export { CollectsAs } from "./contact/collects-as.ts";
export { ContactAnswer, type ContactReason } from "./contact/contact-answer.ts";
export { ContactEvent } from "./contact/contact-event.ts";
export { ContactParty, contactParties } from "./contact/contact-party.ts";
export { ContactChannel, ContactRequest } from "./contact/contact-request.ts";
export { AgreedWindow } from "./conversation/agreed-window.ts";
export { Conversation, Debtor } from "./conversation/conversation.ts";
export { FactId, Facts, factIds } from "./conversation/facts.ts";
export {
  type Abstention,
  type Confident,
  type IntentSignal,
  type PromiseSignal,
  Signals,
} from "./conversation/signals.ts";
export { Speaker, speakers } from "./conversation/speaker.ts";
export { Turn } from "./conversation/turn.ts";
export { Utterance } from "./conversation/utterance.ts";
export { type ErrorCode, errorCodes } from "./error-codes.ts";
export { ErrorRecord, errorRecord } from "./error-record.ts";
export { fromZodError } from "./from-zod-error.ts";
export { type Engine, Guidance, type Wording } from "./guidance/guidance.ts";
export { Plan, type PlannedPayment } from "./guidance/plan.ts";
export { Situation } from "./guidance/situation.ts";
export { CategoryId, categories } from "./labels/category.ts";
export { Channel, channels } from "./labels/channel.ts";
export { DutyId, duties } from "./labels/duty.ts";
export { EmotionId, emotions } from "./labels/emotion.ts";
export { IntentId, intents } from "./labels/intent.ts";
export { LateReasonId, lateReasons } from "./labels/late-reason.ts";
export { Severity, severities } from "./labels/severity.ts";
export { StageId, stages } from "./labels/stage.ts";
export { LocalizedText } from "./localized-text.ts";
export { addMoney, subtractMoney } from "./money/add-money.ts";
export { CurrencyCode, minorUnitDigits } from "./money/currency-code.ts";
export { divideHalfUp } from "./money/divide-half-up.ts";
export { formatMoney } from "./money/format-money.ts";
export { isCurrency, Money, money, moneyOfBigInt } from "./money/money.ts";
export { parseMoney } from "./money/parse-money.ts";
export { type RemainderPlace, splitMoney } from "./money/split-money.ts";
export { parseValue } from "./parse-value.ts";
export { escapeText, quoteValue } from "./quote-value.ts";
export { recordReader } from "./reading/record-reader.ts";
export { csvIdColumns, recordId } from "./record-id.ts";
export { type FeatureValue, type Reason, ScoreResult, type ScoreWarning } from "./score-result.ts";
export { type ErrorPlace, TactfulError } from "./tactful-error.ts";
export { AmountMinor } from "./values/amount-minor.ts";
export { Count } from "./values/count.ts";
export { Id } from "./values/id.ts";
export { inputObject } from "./values/input-object.ts";
export { IsoDate } from "./values/iso-date.ts";
export { IsoTime } from "./values/iso-time.ts";
export { type Country, countries, countryOf, Jurisdiction } from "./values/jurisdiction.ts";
export { Language } from "./values/language.ts";
export { LocalTime } from "./values/local-time.ts";
export { TimeZone } from "./values/time-zone.ts";
