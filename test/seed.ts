import fc from 'fast-check';

// The same cases in every run, so that a red one tells of the change and not of chance.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
