import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import type { Finished } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { itemsOf, lines, listOf, morning, plainAccount } from "./worklist-accounts.ts";

let folder = "";

beforeAll(async () => {
  folder = await temporaryFolder();
});

describe("limits", () => {
  test("by channel and handler are kept, and later channels are used where they bring more", async () => {
    const limits = join(folder, "limits.yaml");
    await writeFile(limits, "contacts: 5\nchannels: { sms: 2, ai-call: 1 }\n");
    const accounts = Array.from({ length: 8 }, (_, index) => ({ id: `A${index}`, p: 0.9 - index / 20 }));
    const items = itemsOf(await listOf(folder, accounts, "--limits", limits));
    const by = (channel: string): number => items.filter((item) => item.channel === channel).length;
    expect([items.length, by("sms"), by("ai-call"), by("call")]).toEqual([5, 2, 1, 2]);
    const values = items.map(({ value }) => value.valueMinor);
    expect(values).toEqual(values.toSorted((left, right) => right - left));
    expect(items.at(-1)?.value.channelShare).toBe(0.25);
    expect(items.at(-1)?.reasons[2]?.en).toContain("assumed to bring 25 % of what the first would");
  });

  test("are refused with line and column where they are wrong", async () => {
    const limits = join(folder, "wrong.yaml");
    await writeFile(limits, "contacts: 5\nchannels: { fax: 2 }\n");
    const answer = await listOf(folder, [{ id: "a" }], "--limits", limits);
    expect(answer.code).toBe(3);
    expect(answer.stderr).toMatch(/CONFIG_INVALID.*wrong\.yaml:2/);
  });
});

describe("the effect of contact", () => {
  const history = (repaid: (index: number, contacted: boolean) => boolean): Promise<void> => {
    const accounts = Array.from({ length: 1200 }, (_, index) => {
      const contacted = (index * 7919) % 1009 < 500;
      return { ...plainAccount, id: `H${index}`, contacted, repaid: repaid(index, contacted) };
    });
    return writeFile(join(folder, "history.ndjson"), lines(accounts));
  };
  const measured = async (): Promise<Finished> => {
    const scores = join(folder, "history-scores.ndjson");
    const ids = Array.from({ length: 1200 }, (_, index) => ({
      id: `H${index}`,
      probability: 0.3,
      grade: "C",
    }));
    await writeFile(scores, lines([...ids, { id: "a", probability: 0.4, grade: "C" }]));
    return runTactful(
      [
        "worklist",
        "--scores",
        scores,
        "--policy",
        "CN",
        "--accounts",
        "-",
        "--capacity",
        "5",
        ...morning,
        "--effect-from",
        join(folder, "history.ndjson"),
      ],
      { input: lines([{ ...plainAccount, id: "a" }]) },
    );
  };

  test("is measured from history, and ranks by what contact brings", async () => {
    await history((index, contacted) => (index * 31) % 100 < (contacted ? 45 : 25));
    const answer = await measured();
    expect(answer.code, answer.stderr).toBe(0);
    const [item] = itemsOf(answer);
    expect(item?.value.basis).toBe("measured");
    expect(item?.value.gainMinor ?? 0).toBeGreaterThan(10_000);
    expect(item?.value.gainMinor ?? 0).toBeLessThan(30_000);
  });

  test("is not claimed where contact changes nothing", async () => {
    await history((index) => (index * 31) % 100 < 30);
    const answer = await measured();
    expect(answer.stderr).toContain("no gain is claimed");
    expect(itemsOf(answer)[0]?.value).toMatchObject({ gainMinor: 0, basis: "no-effect", valueMinor: 39_995 });
  });

  test("may be assumed, and is then called an assumption", async () => {
    const answer = await listOf(folder, [{ id: "a", p: 0.5 }], "--capacity", "1", "--contact-share", "0.2");
    const [item] = itemsOf(answer);
    expect(item?.value).toMatchObject({ gainMinor: 10_000, valueMinor: 9995, basis: "assumed" });
    expect(item?.reasons[1]?.en).toContain("an assumption");
  });
});
