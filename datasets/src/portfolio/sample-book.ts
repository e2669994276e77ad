/** The options of the sample in datasets/sample/accounts.csv, and the defaults of the generator command. */
export const sampleBook: {
  readonly seed: number;
  readonly accounts: number;
  readonly observationDate: string;
} = { seed: 20261121, accounts: 4000, observationDate: "2026-10-31" };
