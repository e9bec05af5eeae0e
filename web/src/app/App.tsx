import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '@/lib/queryClient';
import { schemeManager } from '@/ui/theme/scheme';
import { theme, variables } from '@/ui/theme/theme';
import { BrandColours } from './BrandColours';
import { router } from './router';

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <Notifications limit={4} containerWidth={420} />
      <QueryClientProvider client={queryClient}>
        <BrandColours />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
