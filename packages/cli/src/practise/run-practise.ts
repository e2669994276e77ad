import { TactfulError } from "@tactful/domain";
import {
  gradePractice,
  openPractice,
  type PracticeGrade,
  type PracticeSetting,
  type PracticeState,
  practiceConversation,
  readPractice,
  takeTurn,
} from "@tactful/script";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import type { TextSink } from "../records/text-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { collectorLines } from "./collector-lines.ts";
import { openPractise } from "./open-practise.ts";
import { briefPage, gradePage, promptFor, turnPage } from "./practise-page.ts";
import type { PractiseList, PractiseRun } from "./practise-run.ts";

/** The call as one record: a conversation that `tactful check` reads, with the persona and what each turn meant. */
function savedCall(setting: PracticeSetting, state: PracticeState, grade: PracticeGrade): string {
  const { persona, seed, language } = setting;
  const practise = { persona: persona.id, group: persona.group, seed, language };
  return `${JSON.stringify({ ...practiceConversation(setting, state), practise, signals: state.signals, grade })}\n`;
}

async function play(
  setting: PracticeSetting,
  run: PractiseRun,
  io: CommandIo,
  sink: TextSink,
): Promise<PracticeState> {
  const isRead = run.format === "pretty";
  const show = async (text: string): Promise<void> => {
    if (isRead) await sink.write(text);
  };
  // What is typed already stands in the terminal; what comes from a file or pipe does not.
  const isTyped = run.script === undefined && io.isTerminal.stdin;
  const ask = (): Promise<void> => (isTyped ? show(promptFor(run.language)) : Promise.resolve());
  let state = openPractice(setting);
  await show(briefPage(setting.persona, run.language));
  for (const turn of state.turns) await show(turnPage(turn, run.language));
  await ask();
  for await (const line of collectorLines(run, io)) {
    const next = takeTurn(setting, state, line);
    const shown = next.turns.slice(state.turns.length + (isTyped ? 1 : 0));
    for (const turn of shown) await show(turnPage(turn, run.language));
    state = next;
    if (state.role.ended !== null) break;
    await ask();
  }
  return state;
}

/**
 * Plays a call with a persona, line by line, and grades it at the end. Answers the exit code. Throws INPUT_EMPTY where nothing was said,
 * CANCELLED, and what opening throws.
 */
export async function runPractise(run: PractiseRun, io: CommandIo): Promise<ExitCode> {
  const { setting, tools } = openPractise(run);
  const sink = openStdoutSink(io.stdout);
  const state = await play(setting, run, io, sink);
  if (io.signal.aborted) throw new TactfulError("CANCELLED", "Cancelled; the practice call was not graded.");
  if (state.steps.length === 0) {
    const place = run.script === undefined ? {} : { file: run.script };
    throw new TactfulError("INPUT_EMPTY", "The collector said nothing; give one line for each turn.", place);
  }
  const grade = gradePractice(setting, state, tools);
  if (run.save !== undefined) await writeFileWhole(run.save, savedCall(setting, state, grade));
  const { id: persona, group } = setting.persona;
  const result = {
    id: `practise-${persona}-${run.seed}`,
    persona,
    group,
    seed: run.seed,
    language: run.language,
  };
  await sink.write(
    run.format === "pretty"
      ? gradePage(grade, state, run.language)
      : `${JSON.stringify({ ...result, ended: state.role.ended, turns: state.turns, ...grade })}\n`,
  );
  await sink.finish();
  return exitCode.done;
}

/** Lists the personas. Throws FILE_NOT_FOUND and CONFIG_INVALID. */
export async function listPersonas({ personas, format }: PractiseList, io: CommandIo): Promise<ExitCode> {
  const sink = openStdoutSink(io.stdout);
  for (const { id, group, name, brief } of readPractice(personas).personas) {
    const page = `${escapeControl(id)}  ${group}\n  ${escapeControl(name.zh)}：${escapeControl(brief.zh)}\n  ${escapeControl(name.en)}: ${escapeControl(brief.en)}\n`;
    await sink.write(format === "pretty" ? page : `${JSON.stringify({ id, group, name, brief })}\n`);
  }
  await sink.finish();
  return exitCode.done;
}
