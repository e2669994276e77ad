export type { BorderlinePassage } from "./check/borderline.ts";
export { type CheckAnswer, type Checker, createChecker } from "./check/checker.ts";
export type { CheckerOptions } from "./check/checker-options.ts";
export type { ReadyPacks } from "./compiled/compiled-packs.ts";
export { compilePacks, preparePacks, readyPacks, shippedBook } from "./compiled/ready-packs.ts";
export {
  type ContactBook,
  type ContactBookOptions,
  loadContactBook,
} from "./contact/contact-book.ts";
export { type ContactExampleFailure, runContactExamples } from "./contact/contact-examples.ts";
export { contactJson } from "./contact/contact-json.ts";
export type {
  ContactExample,
  ContactRule,
  CooldownLimit,
  CountLimit,
  CountScope,
  CountUnit,
  CountWindow,
  DayHours,
  FactTest,
  GateLimit,
  HoursLimit,
  LimitLift,
} from "./contact/contact-rule.ts";
export { type ContactAnswerOptions, type ContactRules, createContactRules } from "./contact/contact-rules.ts";
export type { HolidayCalendar } from "./contact/holiday-file.ts";
export { parseTime } from "./contact/parse-time.ts";
export { readContactRequest } from "./contact/read-contact-request.ts";
export { type ZoneClock, zoneClock } from "./contact/zone-clock.ts";
export { numeralsIn } from "./duties/han-numerals.ts";
export { type MissedDuty, mergeMissed } from "./duties/missed-duty.ts";
export {
  compareEvaluations,
  type EvaluationChange,
  type FigureChange,
} from "./evaluate/compare-evaluations.ts";
export type { ConversationFigures } from "./evaluate/conversation-figures.ts";
export { evaluateLabels, type FaultyRecord, type LanguageEvaluation } from "./evaluate/evaluate-labels.ts";
export {
  type ConversationLabel,
  type LabelledRecord,
  labelledRecord,
  type UtteranceLabel,
} from "./evaluate/labelled-records.ts";
export type { Retrieval } from "./evaluate/retrieval.ts";
export type {
  CategoryFigures,
  GroupFigures,
  NamedRetrieval,
  RuleScope,
  UtteranceFigures,
} from "./evaluate/utterance-figures.ts";
export { type Share, wilsonShare } from "./evaluate/wilson-interval.ts";
export { type ExampleFailure, type ExamplesResult, runExamples } from "./examples/run-examples.ts";
export type { Law } from "./packs/law.ts";
export type { PackHead } from "./packs/pack-file.ts";
export type { Rule, RuleExample } from "./packs/rule.ts";
export type { PackPlace, PlacedRule, RuleBook } from "./packs/rule-book.ts";
export { createClassifierReader, type LanguageReader, readerTags } from "./reader/classifier-reader.ts";
export type { Complete, CompleteRequest } from "./reader/complete.ts";
export { loadLanguageReader, loadSecondReader, shippedReaderFolders } from "./reader/load-readers.ts";
export type { ReviewRecord } from "./reader/review-record.ts";
export type { Judgement, ReaderInput, SecondReader } from "./reader/second-reader.ts";
export {
  createThirdReader,
  type ThirdReader,
  type ThirdReaderFigures,
  type ThirdReaderOptions,
} from "./reader/third-reader.ts";
export { createWordTagger, type WordTagger } from "./reader/word-tags.ts";
export { findPersonalData, type PersonalData, type PersonalDataKind } from "./redact/personal-data.ts";
export { redactRecord } from "./redact/redact-record.ts";
export { redactText } from "./redact/redact-text.ts";
export { detailAnswers } from "./redact/redact-turns.ts";
export { redactValue } from "./redact/redact-value.ts";
export { type MergedAnswer, mergeAnswers, type SharedFinding } from "./report/merge-answers.ts";
export { answerObject } from "./report/ndjson-report.ts";
export { openReport, type ReportFormat, reportFormats } from "./report/open-report.ts";
export type { Report, ReportContext } from "./report/report.ts";
export type {
  CheckedRecord,
  FailedRecord,
  JurisdictionAnswer,
  ReportEntry,
  SpokenTurn,
} from "./report/report-entry.ts";
export {
  createRunTally,
  type RunFigures,
  type RunSummary,
  type RunTally,
  reaches,
} from "./report/run-tally.ts";
export { packsFolder, shippedPacks } from "./shipped-packs.ts";
export { type BaselineDraft, type BaselineEntry, drawBaseline, readBaseline } from "./suppress/baseline.ts";
export { type DirectedText, type Directive, takeDirectives } from "./suppress/directive.ts";
export { fingerprintOf } from "./suppress/fingerprint.ts";
export type { SuppressedBy, SuppressedFinding, Suppression } from "./suppress/suppression.ts";
export { type FileSuppression, readSuppressions } from "./suppress/suppression-file.ts";
export {
  createSuppressor,
  type IdleSuppression,
  type SuppressedFindings,
  type Suppressor,
  type SuppressorOptions,
} from "./suppress/suppressor.ts";
