import { chainRegister } from '../../src/intake/chain-register.ts';
import { fixtureSource } from './chain-fixture.ts';

// The real thread, with the made-up source in the place of ROWS.
chainRegister.ROWS = () => Promise.resolve(fixtureSource);
await import('../../src/intake-worker.ts');
