import { StoreError, type StoreFault } from '../../db/store-error.ts';

/** The fault with which the work fails; undefined when it does not. What is no fault of the store comes out as it is. */
export function faultOf(work: () => unknown): StoreFault | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.fault;
    throw error;
  }
}

/** The same for work that must be waited for. */
export async function faultOfPromise(work: Promise<unknown>): Promise<StoreFault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof StoreError) return error.fault;
    throw error;
  }
}
