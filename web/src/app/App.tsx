import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { proofAsked } from '@/engine/session/proof';
import { lazily } from '@/lib/lazily';
import { queryClient } from '@/lib/queryClient';
import { useStore } from '@/lib/store';
import { speaking } from '@/ui/notify';
import { schemeManager } from '@/ui/theme/scheme';
import { theme } from '@/ui/theme/theme';
import { BrandColours } from './BrandColours';
import { router } from './router';

// what is said before they are here waits in their store
const Notifications = lazily(() => import('@/ui/Notifications').then((module) => module.Notifications));

const ProofDialog = lazily(() => import('@/features/account/ProofDialog').then((module) => module.ProofDialog));

export function App() {
  const said = useStore(speaking);
  const proof = useStore(proofAsked);
  return (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      {said && <Notifications />}
      <QueryClientProvider client={queryClient}>
        <BrandColours />
        <RouterProvider router={router} />
        {proof && <ProofDialog onDone={proof} />}
      </QueryClientProvider>
    </MantineProvider>
  );
}
