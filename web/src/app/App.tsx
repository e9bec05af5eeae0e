import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { queryClient } from '@/lib/queryClient';
import { schemeManager } from '@/ui/theme/scheme';
import { theme, variables } from '@/ui/theme/theme';
import { BrandColours } from './BrandColours';
import { router } from './router';

// what is said before they are here waits in their store
const Notifications = lazy(() => import('@mantine/notifications').then((module) => ({ default: module.Notifications })));

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <Suspense><Notifications limit={4} containerWidth={420} /></Suspense>
      <QueryClientProvider client={queryClient}>
        <BrandColours />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
