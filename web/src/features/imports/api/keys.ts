export const importKeys = {
  all: ['imports'] as const,
  one: (id: string) => ['imports', id] as const,
  previews: (id: string) => ['imports', id, 'preview'] as const,
  preview: (id: string, plan: unknown) => ['imports', id, 'preview', plan] as const,
};

export const isPreview = (key: readonly unknown[]) => key[2] === 'preview';
