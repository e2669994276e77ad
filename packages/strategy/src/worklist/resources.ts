import type { CandidateGroup, ContactOption } from "./contact-option.ts";
import type { WorkLimits } from "./work-limits.ts";

/** Something of which there is only so much today. */
export interface Resource {
  readonly kind: "contacts" | "channel" | "handler" | "minutes" | "hour";
  readonly most: number;
  /** How much of it one contact takes. */
  readonly use: (option: ContactOption) => number;
}

function hourResources(
  handler: string,
  most: number,
  options: readonly ContactOption[],
): readonly Resource[] {
  const hours = options.flatMap((option) =>
    option.handler === handler && option.hour !== undefined ? [option.hour] : [],
  );
  return [...new Set(hours)].map((hour) => ({
    kind: "hour",
    most,
    use: (option) => (option.handler === handler && option.hour === hour ? 1 : 0),
  }));
}

/** Minutes by contacts of one length are a number of contacts; of several lengths they stay minutes. */
function minuteResource(handler: string, most: number, options: readonly ContactOption[]): Resource {
  const lengths = new Set(
    options.filter((option) => option.handler === handler).map(({ minutes }) => minutes),
  );
  const [length = 0] = lengths;
  if (lengths.size <= 1 && length > 0) {
    return {
      kind: "handler",
      most: Math.floor(most / length + 1e-9),
      use: (option) => (option.handler === handler ? 1 : 0),
    };
  }
  return { kind: "minutes", most, use: (option) => (option.handler === handler ? option.minutes : 0) };
}

/** What the limits hold back of the options that there are. */
export function resourcesOf(limits: WorkLimits, groups: readonly CandidateGroup[]): readonly Resource[] {
  const options = groups.flatMap((group) => group.options);
  const resources: Resource[] = [];
  if (limits.contacts !== undefined)
    resources.push({ kind: "contacts", most: limits.contacts, use: () => 1 });
  for (const [channel, most] of Object.entries(limits.channels ?? {})) {
    resources.push({ kind: "channel", most, use: (option) => (option.channel === channel ? 1 : 0) });
  }
  for (const [handler, limit] of Object.entries(limits.handlers ?? {})) {
    const { contacts, minutes, contactsPerHour } = limit;
    const isOwn = (option: ContactOption): number => (option.handler === handler ? 1 : 0);
    if (contacts !== undefined) resources.push({ kind: "handler", most: contacts, use: isOwn });
    if (minutes !== undefined) resources.push(minuteResource(handler, minutes, options));
    if (contactsPerHour !== undefined) resources.push(...hourResources(handler, contactsPerHour, options));
  }
  return resources;
}
