import type { SignalModel } from "./train-signal-model.ts";

function share(value = 0): string {
  return value.toFixed(3);
}

/** The model card of a reader of borrowers' words, in Chinese and English. */
export function signalCard({ manifest, figures, first }: SignalModel): string {
  const { metrics } = manifest;
  const rows = figures.map(
    ({ label, rows: count, f1, threshold }) =>
      `| ${label} | ${count} | ${f1.toFixed(2)} | ${threshold.toFixed(3)} |`,
  );
  const sources = manifest.training.map(
    ({ source, rows: count, licence }) => `| ${source} | ${count} | ${licence} |`,
  );
  return [
    `# ${manifest.name} ${manifest.version}`,
    "",
    "Reads what a borrower says: up to two intents, the reason why the payment is late, the emotion, and talk of self-harm. One logistic",
    "regression a label over n-grams of the words and of what was said just before, word classes and cues. It works beside the cues, and",
    "says nothing where it is not sure.",
    "",
    "读取借款人的话：最多两个意图、逾期原因、情绪，以及自伤言语。与线索规则并用，没有把握时不作判断。结果只能用于放缓、放宽或停止，不得用于加压。",
    "",
    "## Figures",
    "",
    `Out of fold over ${metrics["rows"]} texts, each judged by a model that was not fitted on it; thresholds were chosen on the same texts, so that figures`,
    "on texts of other writers are lower: [docs/figures.md](../../docs/figures.md) holds those.",
    "",
    `Macro-F1: intents ${share(metrics["intentMacroF1"])}, reasons ${share(metrics["reasonMacroF1"])}, emotions ${share(metrics["emotionMacroF1"])}.`,
    `Self-harm, by the classifier alone: recall ${share(first.recall)} of ${first.rows} at ${share(first.falseAlarms)} false alarms (threshold ${first.threshold.toFixed(3)}).`,
    "",
    "| label | texts | F1 | threshold |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    "## Training texts",
    "",
    "| source | texts | licence |",
    "| --- | --- | --- |",
    ...sources,
    "",
    "No real borrower's words are among them: all were written for this purpose.",
    "",
    "## Limits",
    "",
    "- It reads one utterance with the one before it; irony and hints that need the whole call are often beyond it.",
    "- Emotion is told from words alone, never from a voice, and is no judgement of a person.",
    "- Talk of self-harm is set to find much rather than little: a person decides what follows.",
    "- It must not be used to raise pressure, to refuse a plan, or to judge collectors.",
    "",
    "## Made by",
    "",
    "```sh",
    manifest.madeBy,
    "```",
    "",
    `Weights: ${2 ** manifest.features.bits} features by ${manifest.labels.length + 1} outputs, in whole steps. \`model.onnx\` holds the same model; its outputs are equal.`,
    "",
  ].join("\n");
}
