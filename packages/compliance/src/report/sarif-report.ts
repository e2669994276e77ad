import type { Report, ReportContext } from "./report.ts";
import type { FailedRecord } from "./report-entry.ts";
import type { RunSummary } from "./run-tally.ts";
import { sarifResults } from "./sarif-results.ts";
import { sarifRules } from "./sarif-rules.ts";
import { wellFormed } from "./well-formed.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** Records at fault that are listed; all are counted. */
const mostNotifications = 1000;

/** The path of a file as a relative reference or a file URI. */
function uriOf(file: string): string {
  if (file === "-") return "stdin";
  const path = wellFormed(file).replaceAll("\\", "/");
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

function notificationOf({ error, line }: FailedRecord, uri: string): object {
  const { code, message } = error.error;
  return {
    level: "error",
    descriptor: { id: code },
    message: { text: wellFormed(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: line } } }],
  };
}

function invocationOf({ figures, idle }: RunSummary, notifications: readonly object[]): object {
  const reminders = idle.map(({ rule, owner, expires, why }) => ({
    level: "warning",
    message: { text: wellFormed(`The suppression of ${rule} by ${owner} (until ${expires}) is ${why}.`) },
  }));
  const all = [...notifications, ...reminders];
  return {
    executionSuccessful: true,
    ...(all.length === 0 ? {} : { toolExecutionNotifications: all }),
    properties: { records: figures.records, recordsAtFault: figures.failed },
  };
}

/**
 * A report as SARIF 2.1.0: one run whose rules are all those of the packs and the duties. `charOffset` and `charLength` count UTF-16 units
 * within the text of the record, or of the turn that `properties.turn` names; `startLine` is the record's line. What needs a fact is of
 * kind `review`.
 */
export function sarifReport(context: ReportContext): Report {
  const { version, packs, date, withMessages } = context;
  const rules = sarifRules(context.rules);
  const uri = uriOf(context.input);
  const driver = {
    name: "tactful",
    semanticVersion: version,
    rules: rules.descriptors,
    properties: { packs: packs.map((pack) => ({ id: pack.id, version: pack.version })), lawAsOf: date },
  };
  const notifications: object[] = [];
  let isFirst = true;
  const listed = (result: object): string => {
    const text = `${isFirst ? "" : ","}\n${JSON.stringify(result)}`;
    isFirst = false;
    return text;
  };
  const artifacts = JSON.stringify([{ location: { uri } }]);
  return {
    head: `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","artifacts":${artifacts},"results":[`,
    entry: (entry) => {
      if (entry.kind === "checked") {
        return sarifResults(entry, { rules, uri, withMessages }).map(listed).join("");
      }
      if (notifications.length < mostNotifications) notifications.push(notificationOf(entry, uri));
      return "";
    },
    end: (summary) => `\n],"invocations":[${JSON.stringify(invocationOf(summary, notifications))}]}]}\n`,
  };
}
