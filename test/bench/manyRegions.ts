import { sesRegions } from '../../src/core/aws/endpoints.ts';

/** Thirty regions: those of Amazon SES, and some that it does not have yet. */
export const manyRegions = [...sesRegions('eu-west-1'), 'ca-west-2', 'eu-west-4', 'us-west-3'].slice(0, 30);
