import fc from 'fast-check';

// `npm run test:long` tries every law on up to a million cases, a minute each; a law that names its own number keeps it.
if (process.env['LONG']) fc.configureGlobal({ numRuns: 1_000_000, interruptAfterTimeLimit: 60_000 });
