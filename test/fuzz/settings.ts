/** How many values each door is tried with, at least; slow doors take a share of them. */
export const runs = Number(process.env.SES_FUZZ_RUNS ?? 10_000);

/** The seed of all values. */
export const seed = Number(process.env.SES_FUZZ_SEED ?? 1);
