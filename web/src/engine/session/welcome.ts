import { keptStore } from '@/lib/store';
import type { Session } from './session';

/** Whoever puts the first steps off is not met by them again; they stay on Home. */
export const welcomeLater = keptStore('ui.welcome.later', false);

/** The first steps are whoever's is to begin: an administrator of a workspace with nothing in it. */
export const isWelcomed = ({ user, workspace }: Session): boolean => workspace.empty && user.role === 'administrator' && !welcomeLater.get();
