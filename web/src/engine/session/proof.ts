import { whenRefused } from '@/lib/api/request';
import { createStore } from '@/lib/store';
import { refreshSession } from './session';

/** Whom to tell whether it was shown who is there; null while nobody asks. */
export const proofAsked = createStore<((proved: boolean) => void) | null>(null);

let asking: Promise<boolean> | null = null;

/** Several calls that are refused at once ask once. */
function askForProof(): Promise<boolean> {
  asking ??= new Promise<boolean>((told) => proofAsked.set(() => told)).finally(() => {
    asking = null;
    proofAsked.set(null);
  });
  return asking;
}

/** What the server wants first is given to it, and then the call is made again. */
export function answerRefusals(goToSecondStep: () => void): void {
  whenRefused(async (code) => {
    if (code === 'proofNeeded') return askForProof();
    if (code === 'csrfTokenMissing') return refreshSession().then(() => true, () => false);
    if (code === 'secondStepNeeded') goToSecondStep();
    return false;
  });
}
