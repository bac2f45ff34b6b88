import { MachineError } from '../adapters/machine-error.ts';
import { CallError } from '../workspace/call-error.ts';
import { CpcError } from './types.ts';

export async function asCpcErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}

const translated = (error: unknown): unknown =>
  error instanceof CallError || error instanceof MachineError
    ? new CpcError(error.message, error.whatNext)
    : error;
