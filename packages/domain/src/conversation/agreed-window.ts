import { z } from "zod";
import { inputObject } from "../values/input-object.ts";
import { IsoDate } from "../values/iso-date.ts";
import { LocalTime } from "../values/local-time.ts";

/** A time at which the borrower agreed to be contacted, on the borrower's clock. */
export interface AgreedWindow {
  readonly date: IsoDate;
  readonly from: LocalTime;
  /** Excluded. */
  readonly to: LocalTime;
  /** What shows the agreement; without it the window opens nothing. */
  readonly evidence?: string;
}

/** Reads an {@link AgreedWindow}; it must end after it starts, on the same day. */
export const AgreedWindow: z.ZodType<AgreedWindow> = inputObject({
  date: IsoDate,
  from: LocalTime,
  to: LocalTime,
  evidence: z.exactOptional(z.string()),
}).refine((window) => window.from < window.to, {
  error: "must be after `from`; write 24:00 for midnight",
  path: ["to"],
});
