import { TactfulError } from "@tactful/domain";
import { expect, test } from "vitest";
import { errorLine } from "./error-line.ts";

test("an error says its code, its place and its message in one line", () => {
  const error = new TactfulError("CONFIG_INVALID", "Wrong.", { file: "a.yaml", line: 3, column: 7 });
  expect(errorLine(error)).toBe("tactful: CONFIG_INVALID a.yaml:3:7 Wrong.");
  expect(errorLine(new TactfulError("INPUT_FORMAT", "Wrong.", { line: 3 }))).toBe(
    "tactful: INPUT_FORMAT line:3 Wrong.",
  );
  expect(errorLine(new TactfulError("OPTION_INVALID", "Wrong."))).toBe("tactful: OPTION_INVALID Wrong.");
});

test("control characters, line ends and marks of direction are escaped", () => {
  const line = errorLine(new TactfulError("INPUT_FORMAT", "a\u001b[2Jb\nc\u202ed\u009be"));
  expect(line).toBe("tactful: INPUT_FORMAT a\\u001b[2Jb\\u000ac\\u202ed\\u009be");
});

test("an error that is not ours says how to see more", () => {
  expect(errorLine(new TypeError("x is not a function"))).toContain("TACTFUL_DEBUG=1");
});
