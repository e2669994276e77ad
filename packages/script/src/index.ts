export { type Cue, type CueExample, CueFile } from "./cues/cue-file.ts";
export { type CueBook, shippedCues } from "./cues/load-cues.ts";
export { extractPromises, type PromiseFrame } from "./promises/extract-promises.ts";
export { type EmotionTrend, type SignalCourse, signalCourse } from "./understanding/course.ts";
export { readText, type Said } from "./understanding/signal-features.ts";
export { type SignalLabel, signalLabels } from "./understanding/signal-label.ts";
export {
  createUnderstanding,
  type Moment,
  type Understanding,
  type UnderstandingOptions,
} from "./understanding/understand.ts";
