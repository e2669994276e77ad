import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openStdoutSink } from "./open-stdout-sink.ts";

function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });
}

test("a reader that has left is no error", async () => {
  const sink = openStdoutSink(failing("EPIPE"));
  await sink.write("a\n");
  expect(await sink.write("b\n")).toBe(false);
  await sink.finish();
});

test("any other failure is told", async () => {
  const sink = openStdoutSink(failing("ENOSPC"));
  await sink.write("a\n");
  await expect(sink.finish()).rejects.toMatchObject({ code: "FILE_NOT_WRITABLE" });
});

test("writing waits for a slow receiver", async () => {
  const held: (() => void)[] = [];
  const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void held.push(done) });
  const sink = openStdoutSink(slow);
  await sink.write("first");
  let isTaken = false;
  const second = sink.write("second").then(() => {
    isTaken = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isTaken).toBe(false);
  held.shift()?.();
  await second;
  expect(isTaken).toBe(true);
});
