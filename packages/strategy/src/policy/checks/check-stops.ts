import { type Policy, type StopCause, type StopLine, stopCauses } from "../policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/** Causes after which nobody speaks about money, whoever handles the account. */
const alwaysStop: readonly StopCause[] = ["self-harm", "cease-request", "dispute", "plan-active"];

/** Causes that only a person trained for them may take on. */
const forSpecialists: readonly StopCause[] = ["self-harm", "hardship", "vulnerable"];

function causeProblems(stops: readonly StopLine[]): readonly PolicyProblem[] {
  const missing = stopCauses.filter((cause) => !stops.some((stop) => stop.cause === cause));
  const twice = stops.flatMap(({ cause }, index) =>
    stops.findIndex((stop) => stop.cause === cause) === index
      ? []
      : [{ path: ["stops", index, "cause"], message: `Cause ${cause} has two lines; keep one.` }],
  );
  const absent = missing.map((cause) => ({
    path: ["stops"],
    message: `No line says what happens on ${cause}; add one, since stops are looked at before any score.`,
  }));
  return [...absent, ...twice];
}

function orderProblems(stops: readonly StopLine[]): readonly PolicyProblem[] {
  const selfHarm = stops.findIndex(({ cause }) => cause === "self-harm");
  const firstRedirect = stops.findIndex(({ action }) => action === "redirect");
  const lateStop = stops.findLastIndex(({ action }) => action === "stop");
  return [
    ...(selfHarm > 0
      ? [{ path: ["stops", selfHarm], message: "Self-harm stops everything; move this line to the top." }]
      : []),
    ...(firstRedirect >= 0 && firstRedirect < lateStop
      ? [
          {
            path: ["stops", lateStop],
            message: "Lines that stop stand before those that redirect; move this line up.",
          },
        ]
      : []),
  ];
}

function stopProblems({ cause, handler, offers = [], channels = [] }: StopLine): readonly [string, string][] {
  const problems: [string, string][] = [];
  if (offers.length > 0) problems.push(["offers", "A stop makes no offer; remove `offers`, or redirect."]);
  if (channels.length > 0) {
    problems.push(["channels", "A stop contacts nobody; remove `channels`, or redirect."]);
  }
  if (handler !== undefined && cause === "self-harm" && handler !== "specialist") {
    problems.push([
      "handler",
      "Only a specialist looks after talk of self-harm; write `handler: specialist`.",
    ]);
  }
  return problems;
}

function redirectProblems({ cause, handler, channels = [] }: StopLine): readonly [string, string][] {
  const problems: [string, string][] = [];
  if (alwaysStop.includes(cause)) {
    problems.push(["action", `Cause ${cause} allows no contact about money; write \`action: stop\`.`]);
  }
  if (handler === undefined) {
    problems.push(["action", "A redirect names who takes the account; add `handler`."]);
  } else if (forSpecialists.includes(cause) && handler !== "specialist") {
    problems.push([
      "handler",
      `Cause ${cause} may only soften the treatment; write \`handler: specialist\`.`,
    ]);
  }
  if (channels.includes("visit") && cause !== "deceased") {
    problems.push(["channels", "A redirect may only soften the treatment; remove `visit`."]);
  }
  return problems;
}

/** That every cause has one line, the gravest first, and that none of them adds pressure. */
export function checkStops({ stops }: Policy): readonly PolicyProblem[] {
  const own = stops.flatMap((stop, index) =>
    (stop.action === "stop" ? stopProblems(stop) : redirectProblems(stop)).map(([key, message]) => ({
      path: ["stops", index, key],
      message,
    })),
  );
  return [...causeProblems(stops), ...orderProblems(stops), ...own];
}
