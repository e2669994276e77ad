import type { LocalizedText } from "@tactful/domain";
import type { Manifest } from "@tactful/scoring";
import type { CalibrationChoice } from "../calibration/choose-calibration.ts";
import { countText } from "../evaluation/figure-text.ts";
import { fill, type Say, sayIn } from "../evaluation/say.ts";
import type { CardFigureInput } from "./card-figures.ts";
import { commonLimits, cardWords as words } from "./card-words.ts";
import {
  dataSection,
  exclusionsSection,
  featuresSection,
  purposeSection,
  reproduceSection,
} from "./data-sections.ts";
import { fairnessCard } from "./fairness-card.ts";
import type { GradeRow } from "./grade-table.ts";
import { markdownList, markdownText } from "./markdown.ts";
import { calibrationSection, figuresSection, gradesSection, termsSection } from "./result-sections.ts";

/** How fast the model is made and used; what was not measured is left out. */
interface CardTimings {
  readonly trainSeconds?: number;
  /** Median of scoring one row, reasons included. */
  readonly rowMicroseconds?: number;
  readonly rowsPerSecond?: number;
  /** The machine, such as its processor and number of cores. */
  readonly machine?: string;
}

/** Everything a card is written from. */
export interface ModelCardInput extends CardFigureInput {
  readonly manifest: Manifest;
  /** Which rows the figures come from and that the model had not seen them, in one sentence. */
  readonly evaluatedOn: LocalizedText;
  readonly grades: readonly GradeRow[];
  readonly calibration?: CalibrationChoice;
  readonly timings?: CardTimings;
  /** Limits of this model and its data, besides those of every model. */
  readonly limits?: readonly LocalizedText[];
}

function limitsSection(input: ModelCardInput, say: Say): readonly string[] {
  const own = (input.limits ?? []).map((limit) => markdownText(say(limit)));
  return [`### ${say(words.limitsHead)}`, markdownList([...own, ...commonLimits.map(say)])];
}

function speedSection(timings: CardTimings | undefined, say: Say): readonly string[] {
  const { trainSeconds, rowMicroseconds, rowsPerSecond, machine } = timings ?? {};
  const round = (value: number) => (value < 10 ? value.toFixed(1) : countText(Math.round(value)));
  const lines = [
    ...(trainSeconds === undefined ? [] : [fill(words.trainSeconds, { value: round(trainSeconds) })]),
    ...(rowMicroseconds === undefined
      ? []
      : [fill(words.rowMicroseconds, { value: round(rowMicroseconds) })]),
    ...(rowsPerSecond === undefined ? [] : [fill(words.rowsPerSecond, { value: round(rowsPerSecond) })]),
    ...(machine === undefined ? [] : [fill(words.machine, { value: markdownText(machine) })]),
  ];
  return lines.length === 0 ? [] : [`### ${say(words.speedHead)}`, markdownList(lines.map(say))];
}

function cardIn(language: "en" | "zh", input: ModelCardInput): readonly string[] {
  const say = sayIn(language);
  const { manifest, evaluation, comparison, evaluatedOn } = input;
  const identity = {
    title: markdownText(say(manifest.title)),
    name: manifest.name,
    version: manifest.version,
    method: markdownText(manifest.training.method),
  };
  return [
    `## ${say(words.language)}`,
    say(fill(words.identity, identity)),
    ...purposeSection(manifest, say),
    ...dataSection(manifest, say),
    ...featuresSection(manifest, say),
    ...exclusionsSection(manifest, say),
    ...figuresSection(evaluation, comparison, evaluatedOn, say),
    ...calibrationSection(manifest, evaluation, input.calibration, say),
    ...gradesSection(manifest, input.grades, say),
    ...termsSection(input.terms, say),
    ...fairnessCard(manifest, evaluation, say),
    ...limitsSection(input, say),
    ...speedSection(input.timings, say),
    ...reproduceSection(manifest, say),
  ];
}

/**
 * Writes a bundle's card.md: the same content in English, then in Chinese, with the figures of {@link cardFigures} from the
 * folder `figures` beside it. A model of generated data says so before anything else.
 */
export function modelCard(input: ModelCardInput): string {
  const { title, name, synthetic } = input.manifest;
  const head = `# ${markdownText(title.en)} · ${markdownText(title.zh)} (${name})`;
  const warning = synthetic ? [`> **${words.synthetic.en}**`, `> **${words.synthetic.zh}**`] : [];
  return `${[head, ...warning, ...cardIn("en", input), ...cardIn("zh", input)].join("\n\n")}\n`;
}
