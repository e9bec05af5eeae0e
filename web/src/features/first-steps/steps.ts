/** The first five minutes, in their order; each can be skipped, and each has an address. */
export const STEPS = ['want', 'data', 'best', 'purpose', 'people'] as const;
export type Step = (typeof STEPS)[number];

export const WANTS = ['sell', 'serve', 'touch', 'broker'] as const;
export type Want = (typeof WANTS)[number];

export const isStep = (asked: string | undefined): asked is Step => STEPS.some((step) => step === asked);

/** The step after one; none after the last. */
export const after = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];
