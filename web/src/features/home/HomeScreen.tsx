import { useSession } from '@/engine/session/session';
import { FirstSteps } from './FirstSteps';
import { MyDay } from './MyDay';

/** The first screen of the day; on the very first day, the first steps. */
export function HomeScreen() {
  const { workspace } = useSession();
  return workspace.empty ? <FirstSteps /> : <MyDay />;
}
