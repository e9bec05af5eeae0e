export const importKeys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', id] as const,
  preview: (id: string, plan: unknown) => ['imports', id, 'preview', plan] as const,
};
