export { type PermissionRules, permissionRules } from "./case/hours-of.ts";
export { type CardDecision, decideCard, type ShownCard } from "./choice/alert-budget.ts";
export type { FindPolicy } from "./choice/plan-options.ts";
export { signalReader } from "./choice/signal-reader.ts";
export { suggest } from "./choice/suggest.ts";
export type { ReadSignals, SuggestTools } from "./choice/suggest-tools.ts";
export type { Cue, CueExample, CueFile } from "./cues/cue-file.ts";
export { CueFile as CueFileSchema } from "./cues/cue-file.ts";
export { type CueBook, shippedCues } from "./cues/load-cues.ts";
export { bareDesk, type CrisisContact, Desk, readDesk, type Seniority } from "./desk/desk.ts";
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
export { extractPromises, type PromiseFrame } from "./promises/extract-promises.ts";
export { loadStages, readStages, type StageBook } from "./stages/load-stages.ts";
export { StageFile } from "./stages/stage-file.ts";
export { type EmotionTrend, type SignalCourse, signalCourse } from "./understanding/course.ts";
export { readText, type Said } from "./understanding/signal-features.ts";
export { type SignalLabel, signalLabels } from "./understanding/signal-label.ts";
export {
  createUnderstanding,
  type Moment,
  type Understanding,
  type UnderstandingOptions,
} from "./understanding/understand.ts";
