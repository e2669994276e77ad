export type { Automaton } from "./automaton/automaton.ts";
export { automatonFromBytes, automatonToBytes } from "./automaton/automaton-bytes.ts";
export { buildAutomaton } from "./automaton/build-automaton.ts";
export { scanText, scanUnits, unitsOf, type VisitWord } from "./automaton/scan-automaton.ts";
export { type Script, scriptOf } from "./chinese/script-of.ts";
export { tokenizeChinese } from "./chinese/tokenize-chinese.ts";
export {
  type Classification,
  type ClassifierShape,
  type ClassifierWeights,
  createTextClassifier,
  type TextClassifier,
} from "./classifier/text-classifier.ts";
export {
  createFeatureReader,
  type FeatureInput,
  type FeatureReader,
  type FeatureSpec,
  factCode,
  pairCode,
} from "./classifier/text-features.ts";
export { TextModelManifest, weightsFromBytes, weightsToBytes } from "./classifier/text-model.ts";
export { stemEnglish, tokenizeEnglish } from "./english/english-words.ts";
export { endsSentence, sentenceEnds } from "./english/sentence-ends.ts";
export { wordStarts } from "./english/word-starts.ts";
export { foldCompact } from "./folding/fold-compact.ts";
export { foldPlain } from "./folding/fold-plain.ts";
export { type CompiledRegex, compileRegex } from "./regex/compile-regex.ts";
export { findAll, type RegexMatch } from "./regex/find-all.ts";
export { RegexSyntaxError } from "./regex/regex-syntax-error.ts";
export { foldSound, hasPinyin, type SoundView } from "./sound/fold-sound.ts";
export { readingHan } from "./sound/sound-automaton.ts";
export { looseSyllables, syllablesOf } from "./sound/syllables-of.ts";
export { markOf, type Transform, transforms, transformsOf } from "./views/transforms.ts";
export { textOf, type View } from "./views/view.ts";
