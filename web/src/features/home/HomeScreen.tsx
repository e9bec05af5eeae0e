import { useSession } from '@/engine/session/session';

export function HomeScreen() {
  const { user } = useSession();
  return <h1>{user.name}</h1>;
}
