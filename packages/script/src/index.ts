export { afterCall, type CallNote } from "./after-call/after-call.ts";
export {
  AfterCallFile,
  type AfterCallWords,
  type DispositionId,
  readAfterCall,
} from "./after-call/after-call-file.ts";
export type { HeardCall } from "./after-call/heard-call.ts";
export type { NotedPromise } from "./after-call/kept-promise.ts";
export type { NoteField } from "./after-call/note-fields.ts";
export type { CallQuality, QualityLoss } from "./after-call/quality-score.ts";
export { type PermissionRules, permissionRules } from "./case/hours-of.ts";
export { type CardDecision, decideCard, type ShownCard } from "./choice/alert-budget.ts";
export type { FindPolicy } from "./choice/plan-options.ts";
export { signalReader } from "./choice/signal-reader.ts";
export { suggest } from "./choice/suggest.ts";
export type { ReadSignals, SuggestTools } from "./choice/suggest-tools.ts";
export { type Cue, type CueExample, CueFile } from "./cues/cue-file.ts";
export { type CueBook, shippedCues } from "./cues/load-cues.ts";
export { bareDesk, type CrisisContact, Desk, readDesk, type Seniority } from "./desk/desk.ts";
export { editShare } from "./feedback/edit-share.ts";
export { Experiment, type GuardVerdict, guardVerdicts, variantOf } from "./feedback/experiment.ts";
export { FeedbackEvent, type FeedbackOutcome } from "./feedback/feedback-event.ts";
export { type FeedbackLine, type FeedbackReport, feedbackReport } from "./feedback/feedback-report.ts";
export { CourtParts } from "./library/court-parts.ts";
export type { Library, OpenText, StagedText } from "./library/library.ts";
export { countTexts, type LibraryCounts, leastTexts, thinPlaces } from "./library/library-counts.ts";
export { LibraryFile, type LibraryText, type Purpose, type TextCondition } from "./library/library-text.ts";
export { type LibrarySource, libraryFolder, loadLibrary, readLibrary } from "./library/load-library.ts";
export { fillSlots, readSlots, SlotFile, type SlotId } from "./library/slots.ts";
export { type SmsSegments, smsSegments } from "./library/sms-segments.ts";
export type { LlmSettings } from "./llm/ask-model.ts";
export type {
  AnswerForm,
  ChatMessage,
  ChatPiece,
  ChatRequest,
  StreamChat,
} from "./llm/chat/chat-port.ts";
export type { FallbackReason } from "./llm/fallback-reason.ts";
export { TopicFile } from "./llm/guards/topic-file.ts";
export {
  createLlmEngine,
  type LlmCardOptions,
  type LlmEngine,
  suggestUnasked,
} from "./llm/llm-engine.ts";
export type { LlmEvent } from "./llm/llm-event.ts";
export { PromptHead, readPrompt } from "./llm/prompts/prompt-file.ts";
export { rewordInputs } from "./llm/prompts/reword-input.ts";
export type { ShownText } from "./llm/text-watch.ts";
export { ActFile, actFinder, type CollectorAct, type FindActs } from "./practise/collector-acts.ts";
export type { DecisiveTurn } from "./practise/decisive-turns.ts";
export {
  type GradeTools,
  gradePractice,
  type PracticeGrade,
  practiceConversation,
} from "./practise/grade-practice.ts";
export { type PracticeBook, readPractice } from "./practise/load-practice.ts";
export type { StepDone } from "./practise/negotiation-steps.ts";
export {
  CommonLinesFile,
  type Persona,
  PersonaFile,
  type PracticeLanguage,
  practiceLanguages,
  type ScenarioGroup,
  scenarioGroups,
} from "./practise/persona-file.ts";
export { PracticeWordsFile } from "./practise/practice-words.ts";
export {
  openPractice,
  type PracticeSetting,
  type PracticeState,
  type PracticeStep,
  takeTurn,
} from "./practise/take-turn.ts";
export { extractPromises, type PromiseFrame } from "./promises/extract-promises.ts";
export { loadStages, readStages, type StageBook } from "./stages/load-stages.ts";
export { StageFile } from "./stages/stage-file.ts";
export { type CallTone, callTone, type TurnTone } from "./tone/call-tone.ts";
export { type Coaching, CoachingFile, type CoachingNote, readCoaching } from "./tone/coaching.ts";
export type { ToneSpan } from "./tone/find-tone-spans.ts";
export { readToneCues, type ToneCues } from "./tone/load-tone.ts";
export { type Empathy, type EmpathyLevel, type ReadTone, type Tone, toneReader } from "./tone/read-tone.ts";
export { type Rewrite, type RewriteTools, rewriteLine } from "./tone/rewrite-line.ts";
export type { TextChange } from "./tone/text-diff.ts";
export { ToneFile } from "./tone/tone-file.ts";
export { type EmotionTrend, type SignalCourse, signalCourse } from "./understanding/course.ts";
export { readText, type Said } from "./understanding/signal-features.ts";
export { type SignalLabel, signalLabels } from "./understanding/signal-label.ts";
export {
  createUnderstanding,
  type Moment,
  type Understanding,
  type UnderstandingOptions,
} from "./understanding/understand.ts";
