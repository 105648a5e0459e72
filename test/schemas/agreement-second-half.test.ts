import { testAgreement } from './agreement.js';
import { RECORDS } from './registry.js';

testAgreement(RECORDS.filter((_, index) => index % 2 === 1));
