import { useParams } from '@tanstack/react-router';
import { useObject } from '@/engine/schema/catalog';

export function ListScreen() {
  const { object } = useParams({ from: '/inside/o/$object' });
  return <h1>{useObject(object)?.plural}</h1>;
}
