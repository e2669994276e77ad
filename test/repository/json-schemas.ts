import { z } from "zod";
import { HolidayFile } from "../../packages/compliance/src/contact/holiday-file.ts";
import { PackFile, PackHead } from "../../packages/compliance/src/packs/pack-file.ts";
import { LocalizedText } from "../../packages/domain/src/index.ts";
import {
  CalibrationMap,
  Comparison,
  Derivation,
  FeatureSpec,
  Manifest,
} from "../../packages/scoring/src/index.ts";
import {
  ActFile,
  AfterCallFile,
  CoachingFile,
  CommonLinesFile,
  CourtParts,
  CueFile,
  Desk,
  LibraryFile,
  PersonaFile,
  PracticeWordsFile,
  SlotFile,
  StageFile,
  ToneFile,
  TopicFile,
} from "../../packages/script/src/index.ts";
import { PolicyFile, WorkLimits } from "../../packages/strategy/src/index.ts";
import { TextModelManifest } from "../../packages/text/src/index.ts";
import {
  AdditiveOptions,
  SignalTrainingConfig,
  TextTrainingConfig,
  TrainingConfig,
} from "../../packages/training/src/index.ts";

/** A JSON Schema file that is made from a schema of ours, so that an editor checks a file as it is typed. */
export interface SchemaFile {
  /** From the root. */
  readonly path: string;
  readonly title: string;
  readonly schema: z.ZodType;
}

/** Every JSON Schema file of the repository. */
export const schemaFiles: readonly SchemaFile[] = [
  {
    path: "models/manifest.schema.json",
    title: "Manifest of a model bundle (manifest.json)",
    schema: Manifest,
  },
  {
    path: "models/train.schema.json",
    title: "Configuration of a training (train.yaml)",
    schema: TrainingConfig,
  },
  {
    path: "models/text-manifest.schema.json",
    title: "Manifest of a text model (manifest.json)",
    schema: TextModelManifest,
  },
  {
    path: "models/train-texts.schema.json",
    title: "Configuration of a text training (train.yaml)",
    schema: TextTrainingConfig,
  },
  {
    path: "packages/compliance/rules.schema.json",
    title:
      "A file of a rule pack: rules, word classes, cues, citations, wording, duty signals, limits, contact rules, waivers",
    schema: PackFile,
  },
  {
    path: "packages/compliance/holidays.schema.json",
    title: "National public holidays of a country",
    schema: HolidayFile,
  },
  {
    path: "packages/compliance/pack.schema.json",
    title: "What a rule pack is (pack.yaml)",
    schema: PackHead,
  },
  {
    path: "models/train-signals.schema.json",
    title: "Configuration of a training of a reader of borrowers' words (train.yaml)",
    schema: SignalTrainingConfig,
  },
  {
    path: "packages/script/cues.schema.json",
    title: "A file of cues, word classes and kinds of context",
    schema: CueFile,
  },
  {
    path: "packages/strategy/policy.schema.json",
    title: "A treatment policy",
    schema: PolicyFile,
  },
  { path: "prompts/stages.schema.json", title: "The stages of a conversation", schema: StageFile },
  { path: "prompts/library.schema.json", title: "Texts of the wording library", schema: LibraryFile },
  { path: "prompts/slots.schema.json", title: "What texts may have filled in", schema: SlotFile },
  { path: "prompts/court-parts.schema.json", title: "What a court letter must hold", schema: CourtParts },
  { path: "prompts/desk.schema.json", title: "Settings of a desk", schema: Desk },
  {
    path: "prompts/after-call.schema.json",
    title: "How a call ended and what follows",
    schema: AfterCallFile,
  },
  {
    path: "prompts/practise/persona.schema.json",
    title: "A borrower played in practice",
    schema: PersonaFile,
  },
  {
    path: "prompts/practise/common.schema.json",
    title: "What any played borrower says",
    schema: CommonLinesFile,
  },
  { path: "prompts/practise/acts.schema.json", title: "What a collector does in practice", schema: ActFile },
  {
    path: "prompts/practise/words.schema.json",
    title: "What a practice call says",
    schema: PracticeWordsFile,
  },
  { path: "prompts/tone/tone.schema.json", title: "Cues of the tone meter", schema: ToneFile },
  { path: "prompts/tone/coaching.schema.json", title: "What the tone meter says", schema: CoachingFile },
  {
    path: "prompts/llm/guarded-topics.schema.json",
    title: "What a re-wording may not bring up or leave out",
    schema: TopicFile,
  },
  {
    path: "packages/strategy/limits.schema.json",
    title: "What a day's work may come to (tactful worklist --limits)",
    schema: WorkLimits,
  },
];

/** Schemas that stand under their own name in `$defs`, since files use them more than once. */
const named = Object.entries({
  AdditiveOptions,
  CalibrationMap,
  Comparison,
  Derivation,
  FeatureSpec,
  LocalizedText,
});

/** The JSON Schema (draft 2020-12) of what a file may hold before defaults are filled in. */
export function jsonSchemaOf({ title, schema }: SchemaFile): Readonly<Record<string, unknown>> {
  const names = z.registry<{ id: string }>();
  for (const [id, part] of named) names.add(part, { id });
  // What only code can check (whether a jurisdiction is known) is left open for the editor.
  const options = { target: "draft-2020-12", io: "input", metadata: names, unrepresentable: "any" } as const;
  const { $schema, ...rest } = z.toJSONSchema(schema, options);
  return { $schema, title, ...rest };
}
