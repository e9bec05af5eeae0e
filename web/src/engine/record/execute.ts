import { i18n } from '@/lib/i18n/texts';
import { request } from '@/lib/api/request';
import { messageOf } from '@/lib/api/problem';
import { uuidv7 } from '@/lib/ids';
import { notify } from '@/ui/notify';
import { reportConflict } from './conflicts';
import { askForMissing } from './missing';
import { putBack, refresh, settle, showAhead } from './optimistic';
import type { Command, CommandsAnswer, Outcome } from './types';
import { remember, sending, takeAsMine, undoBatch } from './undo';
import { commandToWire } from './wire';

export interface RunOptions {
  mode?: 'ALL_OR_NOTHING' | 'EACH';
  /** What was done, for the toast with "Undo"; without it the change is undoable by Ctrl/⌘-Z but says nothing. */
  done?: string;
  /** The caller tells of refusals itself (a form beside its fields); conflicts still open their dialog. */
  quiet?: boolean;
}

/** Sends commands, shows their effect at once, takes it back where the server refuses, and remembers the batch for undo. */
export async function run(commands: Command[], options: RunOptions = {}): Promise<CommandsAnswer> {
  const before = showAhead(commands);
  let answer: CommandsAnswer;
  try {
    answer = await sending(
      request<CommandsAnswer>('/commands', {
        method: 'POST',
        headers: { 'Idempotency-Key': uuidv7() },
        body: { mode: options.mode ?? 'ALL_OR_NOTHING', commands: commands.map(commandToWire) },
      }),
    );
  } catch (error) {
    putBack(before);
    if (!options.quiet) notify.bad(messageOf(error));
    throw error;
  }
  const saved = answer.outcomes.filter((outcome) => outcome.status === 'saved').length;
  if (saved < commands.length) putBack(before);
  settle(commands, answer);
  takeAsMine(answer.batch);
  if (saved > 0) remember({ batch: answer.batch, label: options.done ?? '' });
  if (saved > 0 && options.done) notify.done(options.done, { label: i18n.t('undo'), onClick: () => void undoBatch(answer.batch) });
  void refresh();
  const completed = await completeMissing(commands, answer, options);
  if (completed) return completed;
  tellOfRefusals(commands, answer, options);
  return answer;
}

/** A rule may ask for a field the person had not thought of (why was it lost?): it is asked for in place and sent again. */
async function completeMissing(commands: Command[], answer: CommandsAnswer, options: RunOptions): Promise<CommandsAnswer | null> {
  const index = answer.outcomes.findIndex((outcome) => outcome.status === 'rejected' && outcome.violations.every((violation) => violation.code === 'reasonNeeded'));
  const outcome = answer.outcomes[index];
  const command = commands[index];
  if (!command || command.do !== 'update' || outcome?.status !== 'rejected' || outcome.violations.length === 0) return null;
  const given = await askForMissing({ object: command.object, id: command.id, violations: outcome.violations });
  if (!given) return { ...answer, outcomes: answer.outcomes.map(() => ({ status: 'skipped' })) };
  const added = Object.fromEntries(Object.entries(given).map(([key, becomes]) => [key, { becomes }]));
  return run(commands.map((each) => (each.do === 'update' ? { ...each, fields: { ...each.fields, ...added } } : each)), options);
}

function tellOfRefusals(commands: Command[], answer: CommandsAnswer, options: RunOptions): void {
  answer.outcomes.forEach((outcome, index) => {
    const command = commands[index];
    if (outcome.status === 'conflict' && command?.do === 'update') reportConflict({ command, outcome });
  });
  if (options.quiet) return;
  const refusals = answer.outcomes.map(refusalOf).filter((text) => text !== null);
  const [first] = refusals;
  if (first) notify.bad(refusals.length > 1 ? i18n.t('refusedMany', { count: refusals.length, first }) : first);
}

/** The sentence of a refusal; null for what was saved, skipped or is a conflict (which has its own dialog). */
export function refusalOf(outcome: Outcome): string | null {
  switch (outcome.status) {
    case 'rejected':
      return outcome.violations.map((violation) => violation.message).join(' ');
    case 'denied':
      return outcome.message ?? i18n.t('denied');
    case 'notFound':
      return i18n.t('goneSince');
    case 'saved':
    case 'skipped':
    case 'conflict':
      return null;
  }
}
